import type { MapRef } from '@vis.gl/react-maplibre'

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
