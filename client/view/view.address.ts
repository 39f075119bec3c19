import {
  acceptComparison,
  acceptDay,
  acceptKey,
  acceptKeys,
  acceptPlaces,
  acceptReach,
  coverageParameters,
} from './coverage.address.ts'
import { levels, methods, quantities } from '../../presentation/choices.ts'
import { defaultView, languages, type Position, type View } from './view.ts'

const parameterNames = ['level', 'quantity', 'method', 'asOf', 'area', 'facility', 'focus', 'lang'] as const
const coverageNames = ['reach', 'types', 'add', 'close', 'compare'] as const
const positionNames = ['lng', 'lat', 'zoom'] as const

/** A parameter of the address that could not be used: an unknown one, a second one, or one with a wrong value. */
export type AddressProblem = { parameter: string; value: string }

/**
 * Reads the view from the address's query. Whatever is missing or unusable falls back to the default; what is unusable
 * is reported.
 */
export function readAddress(search: string): { view: View; problems: AddressProblem[] } {
  const parameters = new URLSearchParams(search)
  const problems = strayParameters(parameters)

  function read<T>(name: string, accept: (value: string) => T | null, fallback: T): T {
    const value = parameters.get(name)
    if (value === null) return fallback
    const accepted = accept(value)
    if (accepted === null) problems.push({ parameter: name, value })
    return accepted ?? fallback
  }
  const oneOf =
    <T extends string>(choices: readonly T[]) =>
    (value: string): T | null =>
      choices.find((choice) => choice === value) ?? null

  function readScenario(): View['scenario'] {
    const add = read('add', acceptPlaces, null)
    const close = read('close', acceptKeys, null)
    return add || close ? { add: add ?? [], close: close ?? [] } : null
  }

  const view: View = {
    level: read('level', oneOf(levels), defaultView.level),
    quantity: read('quantity', oneOf(quantities), defaultView.quantity),
    method: read('method', oneOf(methods), defaultView.method),
    lang: read('lang', oneOf(languages), defaultView.lang),
    asOf: read('asOf', acceptDay, null),
    facility: read('facility', acceptKey, null),
    area: read('area', (value) => (parameters.has('facility') ? null : acceptKey(value)), null),
    position: readPosition(parameters, problems),
    reach: read('reach', acceptReach, null),
    types: read('types', acceptKeys, null),
    focus: read('focus', acceptKey, null),
    scenario: readScenario(),
    compare: read('compare', acceptComparison, null),
  }
  return { view, problems }
}

/** Writes the view as a query, defaults omitted; empty for the default view. */
export function writeAddress(view: View): string {
  const parameters = new URLSearchParams()
  for (const name of parameterNames) {
    const value = view[name]
    if (value !== null && value !== defaultView[name]) parameters.set(name, value)
  }
  for (const [name, value] of Object.entries(coverageParameters(view))) if (value !== null) parameters.set(name, value)
  if (view.position) {
    const { lng, lat, zoom } = roundPosition(view.position)
    for (const [name, value] of Object.entries({ lng, lat, zoom })) parameters.set(name, String(value))
  }
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}

/** As precise as the address is: about ten metres, a hundredth of a zoom level. */
export function roundPosition({ lng, lat, zoom }: Position): Position {
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(zoom, 2) }
}

/** What names nothing of the view, or names it a second time: only the first counts. */
function strayParameters(parameters: URLSearchParams): AddressProblem[] {
  const awaited = new Set<string>([...parameterNames, ...coverageNames, ...positionNames])
  return [...parameters].flatMap(([parameter, value]) => (awaited.delete(parameter) ? [] : [{ parameter, value }]))
}

function readPosition(parameters: URLSearchParams, problems: AddressProblem[]): Position | null {
  const limits = { lng: [-180, 180], lat: [-85, 85], zoom: [0, 22] } as const
  const given = positionNames.filter((name) => parameters.has(name))
  const usable = given.filter((name) => {
    const text = parameters.get(name)!
    const [least, most] = limits[name]
    return text.trim() !== '' && Number(text) >= least && Number(text) <= most
  })
  if (usable.length === positionNames.length) {
    return {
      lng: Number(parameters.get('lng')),
      lat: Number(parameters.get('lat')),
      zoom: Number(parameters.get('zoom')),
    }
  }
  const unusable = given.filter((name) => !usable.includes(name))
  for (const name of unusable.length > 0 ? unusable : given) {
    problems.push({ parameter: name, value: parameters.get(name)! })
  }
  return null
}
