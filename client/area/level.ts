import type { AreaKind } from '../graphql/generated/graphql.ts'
import type { Level } from '../view/view.ts'

/** The kind of area that each level shows. */
export const kindOfLevel: Record<Level, AreaKind> = {
  'management-area': 'MANAGEMENT_AREA',
  quarter: 'QUARTER',
  district: 'DISTRICT',
  'programme-area': 'PROGRAMME_AREA',
}
