import { optional, readDay, readKey, readList, type Parts } from './part.ts'

/** Places in WGS 84 that would be new, and keys of facilities that would close. */
export interface Scenario {
  add: { lng: number; lat: number }[]
  close: string[]
}

/** What stands side by side: two areas by their keys, or two days. */
export interface Comparison {
  by: 'areas' | 'days'
  pair: [string, string]
}

/** The farthest reach that the address can ask for, metres. */
export const farthestReach = 50_000
/** The most new places that an address carries. */
export const mostPlaces = 100

// Characters that an address carries without escaping: "*" between places, "_" within one, "." between keys.
const [betweenPlaces, withinPlace, betweenKeys] = ['*', '_', '.']
const degrees = /^-?\d{1,3}(\.\d{1,5})?$/

const keys = optional(
  (text) => readList(text, betweenKeys, readKey),
  (list) => list.join(betweenKeys),
)

/** What the app's address says of who is reached. */
export const reachParts: Parts<{
  reach: number | null
  types: string[] | null
  add: Scenario['add'] | null
  close: string[] | null
  compare: Comparison | null
}> = {
  reach: optional((text) => (/^\d{1,5}$/.test(text) && Number(text) <= farthestReach ? Number(text) : undefined)),
  types: keys,
  add: optional(readPlaces, (places) => places.map(writePlace).join(betweenPlaces)),
  close: keys,
  compare: optional(readComparison, ({ by, pair }) => [by, ...pair].join(betweenKeys)),
}

/** As precise as the address is: five decimals, about a metre. */
export function roundPlace({ lng, lat }: { lng: number; lat: number }): { lng: number; lat: number } {
  return { lng: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)) }
}

/** Places as `7.136_51.2606*7.2_51.25`. */
function readPlaces(text: string): Scenario['add'] | undefined {
  if (text === '') return []
  const places = text.split(betweenPlaces).map((place) => {
    const [lng = '', lat = '', ...more] = place.split(withinPlace)
    const isPlace = degrees.test(lng) && degrees.test(lat) && more.length === 0
    return isPlace && Math.abs(Number(lng)) <= 180 && Math.abs(Number(lat)) <= 85
      ? { lng: Number(lng), lat: Number(lat) }
      : null
  })
  return places.length <= mostPlaces && places.every((place) => place !== null) ? places : undefined
}

/** `areas.hoehe.nordstadt` or `days.2017-01-01.2020-01-01`. */
function readComparison(text: string): Comparison | undefined {
  const [by, one = '', other = '', ...more] = text.split(betweenKeys)
  if ((by !== 'areas' && by !== 'days') || more.length > 0) return undefined
  const read = by === 'days' ? readDay : readKey
  return read(one) && read(other) ? { by, pair: [one, other] } : undefined
}

function writePlace(place: { lng: number; lat: number }): string {
  const { lng, lat } = roundPlace(place)
  return [lng, lat].map((number) => String(number || 0)).join(withinPlace)
}
