/** The levels of areas that can be shown, each with the kind of area that it shows. */
export const kindOfLevel = {
  'management-area': 'MANAGEMENT_AREA',
  quarter: 'QUARTER',
  district: 'DISTRICT',
  'programme-area': 'PROGRAMME_AREA',
} as const
export const levels = ['management-area', 'quarter', 'district', 'programme-area'] as const
/** The quantities that can be shown. */
export const quantities = [
  'funding',
  'funding-per-inhabitant',
  'full-time-equivalents',
  'facilities',
  'projects',
  'people',
  'foreign-nationals',
] as const
/** The ways to divide values into classes. */
export const methods = ['quantile', 'equal-interval', 'natural-breaks'] as const

export type Level = (typeof levels)[number]
export type Quantity = (typeof quantities)[number]
export type Method = (typeof methods)[number]
