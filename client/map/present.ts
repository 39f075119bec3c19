import type { MapRef } from '@vis.gl/react-maplibre'
import type { Bounds } from './bounds.ts'

let present: MapRef | null = null

/** Remembers the map that is on the page; null = none. */
export function rememberMap(map: MapRef | null): void {
  present = map
}

/** Where the map looks, in WGS 84; null while there is no map. */
export function mapCentre(): { lng: number; lat: number } | null {
  if (!present) return null
  const { lng, lat } = present.getCenter()
  return { lng, lat }
}

/** What the map shows, in WGS 84, to about ten metres; null while there is no map. */
export function mapSection(): Bounds | null {
  if (!present) return null
  const [southWest, northEast] = present.getBounds().toArray()
  return [...southWest, ...northEast].map((degrees) => Number(degrees.toFixed(4))) as Bounds
}
