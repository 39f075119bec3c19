import type { MapRef } from '@vis.gl/react-maplibre'
import { useEffect } from 'react'
import { askedFor } from './use-map-position.ts'
import { within, type Bounds } from './bounds.ts'

/** Brings something into sight when it is chosen and is not: as far as needed, and no closer than a quarter. */
export function useShow(map: MapRef | null, chosen: Bounds | null): void {
  const [west, south, east, north] = chosen ?? []
  useEffect(() => {
    if (!map || west === undefined) return
    const box: Bounds = [west, south!, east!, north!]
    const [[left, bottom], [right, top]] = map.getBounds().toArray()
    if (!within(box, [left, bottom, right, top]))
      map.fitBounds(box, { padding: 60, maxZoom: Math.max(14, map.getZoom()) }, askedFor)
  }, [map, west, south, east, north])
}
