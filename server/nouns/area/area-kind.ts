import { describedEnum } from '../../kit/described-enum.ts'

export const AreaKind = describedEnum('AreaKind', 'What kind of piece of the city an area is.', {
  CITY: 'The city (Stadt).',
  DISTRICT: 'A city district (Stadtbezirk).',
  QUARTER: 'A statistical quarter (Quartier).',
  PROGRAMME_AREA: 'An area of an urban development programme (Soziale Stadt).',
  MANAGEMENT_AREA: 'An area with quarter management (Gebiet mit Quartiersmanagement).',
})
export type AreaKind = keyof typeof AreaKind
