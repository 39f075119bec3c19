import place from '../db/place.json' with { type: 'json' }

/** The levels of areas that there are words for, each with the kind of area that it shows. */
export const kindOfLevel = {
  'management-area': 'MANAGEMENT_AREA',
  quarter: 'QUARTER',
  district: 'DISTRICT',
  'programme-area': 'PROGRAMME_AREA',
} as const
/** Those that can be shown; the first is shown when none is named. */
export const levels = place.levels as readonly Level[]
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

export type Level = keyof typeof kindOfLevel
export type Quantity = (typeof quantities)[number]
export type Method = (typeof methods)[number]
