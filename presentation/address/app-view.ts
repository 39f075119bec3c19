import { levels, methods, quantities, type Level, type Method, type Quantity } from '../choices.ts'
import { namesOf, oneOf, optional, readDay, readKey, usualOf, writeParts, type Parts } from './part.ts'
import { reachParts, type Comparison, type Scenario } from './reach.ts'

export const appLanguages = ['de', 'en'] as const
export type AppLanguage = (typeof appLanguages)[number]

/** Where the map looks: WGS 84 degrees and MapLibre's zoom. */
export interface MapPosition {
  lng: number
  lat: number
  zoom: number
}

/** Everything that decides what a person sees in the app; the address carries all of it. */
export interface AppView {
  level: Level
  quantity: Quantity
  method: Method
  /** The day asked about, `2017-02-01`; null = the whole period of the dataset. */
  asOf: string | null
  /** Key of the area in the panel; at most one of `area` and `facility` is set. */
  area: string | null
  /** Key of the facility in the panel. */
  facility: string | null
  lang: AppLanguage
  /** null = the map shows everything of the level. */
  position: MapPosition | null
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

/** As the address has it: a scenario and a position are several parameters. */
type Flat = Omit<AppView, 'scenario' | 'position'> & {
  add: Scenario['add'] | null
  close: string[] | null
  lng: number | null
  lat: number | null
  zoom: number | null
}

const parts: Parts<Flat> = {
  level: oneOf(levels, levels[0]!),
  quantity: oneOf(quantities, 'funding'),
  method: oneOf(methods, 'quantile'),
  asOf: optional(readDay),
  area: optional(readKey),
  facility: optional(readKey),
  focus: optional(readKey),
  lang: oneOf(appLanguages, 'de'),
  ...reachParts,
  lng: numberWithin(-180, 180),
  lat: numberWithin(-85, 85),
  zoom: numberWithin(0, 22),
}
const positionNames = ['lng', 'lat', 'zoom'] as const

/** The view of an address that says nothing. */
export const defaultView: AppView = viewOf(usualOf(parts))

/** A parameter of the address that could not be used: an unknown one, a second one, or one with a wrong value. */
export interface AddressProblem {
  parameter: string
  value: string
}

/**
 * Read the view from the address's query. Whatever is missing or unusable is as usual; what is unusable is reported.
 */
export function readAddress(search: string): { view: AppView; problems: AddressProblem[] } {
  const query = new URLSearchParams(search)
  const awaited = new Set<string>(namesOf(parts))
  const problems = [...query].flatMap(([parameter, value]) => (awaited.delete(parameter) ? [] : [{ parameter, value }]))
  const flat = usualOf(parts)
  const refuse = (parameter: string) => problems.push({ parameter, value: query.get(parameter)! })
  const read = <Name extends keyof Flat>(name: Name): void => {
    const text = query.get(name)
    if (text === null) return
    const value = parts[name].read(text)
    if (value === undefined) refuse(name)
    else flat[name] = value
  }
  for (const name of namesOf(parts)) read(name)
  if (flat.area !== null && query.has('facility')) {
    flat.area = null
    refuse('area')
  }
  // A position is whole or none: what is left of one says nothing.
  const given = positionNames.filter((name) => query.has(name))
  const usable = positionNames.filter((name) => flat[name] !== null)
  if (usable.length === given.length && usable.length < positionNames.length) usable.forEach(refuse)
  return { view: viewOf(flat), problems }
}

/** The view as a query, without what is as usual; empty for the default view. */
export function writeAddress({ scenario, position, ...view }: AppView): string {
  const { lng, lat, zoom } = position ? roundPosition(position) : { lng: null, lat: null, zoom: null }
  // An empty scenario is one too: nothing has been changed yet.
  const close = scenario && scenario.close.length > 0 ? scenario.close : null
  const query = writeParts(parts, { ...view, add: scenario && scenario.add, close, lng, lat, zoom })
  return query.size === 0 ? '' : `?${query}`
}

/** As precise as the address is: about ten metres, a hundredth of a zoom level. */
export function roundPosition({ lng, lat, zoom }: MapPosition): MapPosition {
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(zoom, 2) }
}

function viewOf({ add, close, lng, lat, zoom, ...view }: Flat): AppView {
  return {
    ...view,
    scenario: add || close ? { add: add ?? [], close: close ?? [] } : null,
    position: lng !== null && lat !== null && zoom !== null ? { lng, lat, zoom } : null,
  }
}

function numberWithin(least: number, most: number) {
  return optional((text) => {
    const number = text.trim() === '' ? Number.NaN : Number(text)
    return number >= least && number <= most ? number : undefined
  })
}
