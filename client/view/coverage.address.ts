import type { Comparison, Scenario } from './view.ts'

/** The farthest reach that the address can ask for, metres. */
export const farthestReach = 50_000
/** The most new places that an address carries. */
export const mostPlaces = 100

// Characters that an address carries without escaping: "*" between places, "_" within one, "." between keys.
const [betweenPlaces, withinPlace, betweenKeys] = ['*', '_', '.']
const key = /^[a-z0-9]+(-[a-z0-9]+)*$/
const degrees = /^-?\d{1,3}(\.\d{1,5})?$/

/** A key of the dataset; null = it cannot be one. */
export function acceptKey(value: string): string | null {
  return key.test(value) ? value : null
}

/** A calendar day such as `2017-02-01`; null = there is no such day. */
export function acceptDay(value: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : null
}

/** Whole metres; null = unusable. */
export function acceptReach(value: string): number | null {
  return /^\d{1,5}$/.test(value) && Number(value) <= farthestReach ? Number(value) : null
}

/** Keys with dots between, at least one, none twice; null = unusable. */
export function acceptKeys(value: string): string[] | null {
  const keys = value.split(betweenKeys)
  return keys.every(acceptKey) && new Set(keys).size === keys.length ? keys : null
}

/** Places as `7.136_51.2606*7.2_51.25`; null = unusable. */
export function acceptPlaces(value: string): Scenario['add'] | null {
  if (value === '') return []
  const places = value.split(betweenPlaces).map((place) => {
    const [lng, lat, ...more] = place.split(withinPlace)
    const isPlace = degrees.test(lng!) && degrees.test(lat ?? '') && more.length === 0
    return isPlace && Math.abs(Number(lng)) <= 180 && Math.abs(Number(lat)) <= 85
      ? { lng: Number(lng), lat: Number(lat) }
      : null
  })
  return places.length <= mostPlaces && places.every((place) => place !== null) ? places : null
}

/** `areas.hoehe.nordstadt` or `days.2017-01-01.2020-01-01`; null = unusable. */
export function acceptComparison(value: string): Comparison | null {
  const [by, one, other, ...more] = value.split(betweenKeys)
  if ((by !== 'areas' && by !== 'days') || !one || !other || more.length > 0) return null
  const accept = by === 'days' ? acceptDay : acceptKey
  return accept(one) && accept(other) ? { by, pair: [one, other] } : null
}

/** What the address says of who is reached; null where it says nothing. */
export function coverageParameters({
  reach,
  types,
  scenario,
  compare,
}: {
  reach: number | null
  types: string[] | null
  scenario: Scenario | null
  compare: Comparison | null
}): Record<string, string | null> {
  return {
    reach: reach === null ? null : String(reach),
    types: types && types.join(betweenKeys),
    // An empty scenario is one too: nothing has been changed yet.
    add: scenario && scenario.add.map(writePlace).join(betweenPlaces),
    close: scenario && scenario.close.length > 0 ? scenario.close.join(betweenKeys) : null,
    compare: compare && [compare.by, ...compare.pair].join(betweenKeys),
  }
}

/** As precise as the address is: five decimals, about a metre. */
export function roundPlace({ lng, lat }: { lng: number; lat: number }): { lng: number; lat: number } {
  return { lng: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)) }
}

function writePlace(place: { lng: number; lat: number }): string {
  const { lng, lat } = roundPlace(place)
  return [lng, lat].map((number) => String(Number(number.toFixed(5)) || 0)).join(withinPlace)
}
