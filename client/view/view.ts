import type { Level, Method, Quantity } from '../../presentation/choices.ts'

export const languages = ['de', 'en'] as const

export type Language = (typeof languages)[number]
/** Where the map looks: WGS 84 degrees and MapLibre's zoom. */
export type Position = { lng: number; lat: number; zoom: number }

/** Places in WGS 84 that would be new, and keys of facilities that would close. */
export type Scenario = { add: { lng: number; lat: number }[]; close: string[] }
/** What stands side by side: two areas by their keys, or two days. */
export type Comparison = { by: 'areas' | 'days'; pair: [string, string] }

/** Everything that decides what a person sees; the address carries all of it. */
export type View = {
  level: Level
  quantity: Quantity
  method: Method
  /** The day asked about, `2017-02-01`; null = the whole period of the dataset. */
  asOf: string | null
  /** Key of the area in the panel; at most one of `area` and `facility` is set. */
  area: string | null
  /** Key of the facility in the panel. */
  facility: string | null
  lang: Language
  /** null = the map shows everything of the level. */
  position: Position | null
  /** How far a place may be to count as reached, whole metres; null = the map does not show who is reached. */
  reach: number | null
  /** Keys of the types of facilities that count; null = all. */
  types: string[] | null
  /** Key of the area whose reach is looked at closely; null = all areas together. */
  focus: string | null
  /** What if? null = as it is. */
  scenario: Scenario | null
  compare: Comparison | null
}

export const defaultView: View = {
  level: 'management-area',
  quantity: 'funding',
  method: 'quantile',
  asOf: null,
  area: null,
  facility: null,
  lang: 'de',
  position: null,
  reach: null,
  types: null,
  focus: null,
  scenario: null,
  compare: null,
}
