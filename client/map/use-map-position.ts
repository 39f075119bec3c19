import type { MapRef, ViewStateChangeEvent } from '@vis.gl/react-maplibre'
import { useCallback, useEffect } from 'react'
import { changeView, useView } from '../view/use-view.ts'
import { roundPosition } from '../../presentation/address/app-view.ts'
import type { Bounds } from './bounds.ts'

/** Marks a move of the map that a person asked for other than by moving it; the address follows it all the same. */
export const askedFor = { askedFor: true }

/**
 * Keeps the map and the position in the address alike. Without one in the address, the map shows `bounds`, and goes on
 * doing so when its size changes. Returns what to call when a move has ended.
 */
export function useMapPosition(map: MapRef | null, bounds: Bounds | null): (event: ViewStateChangeEvent) => void {
  const { position } = useView()
  const [lng, lat, zoom] = position ? [position.lng, position.lat, position.zoom] : []
  const [west, south, east, north] = bounds ?? []

  useEffect(() => {
    if (!map || lng === undefined || lat === undefined || zoom === undefined) return
    const present = map.getCenter()
    const now = roundPosition({ lng: present.lng, lat: present.lat, zoom: map.getZoom() })
    if (now.lng !== lng || now.lat !== lat || now.zoom !== zoom) map.jumpTo({ center: [lng, lat], zoom })
  }, [map, lng, lat, zoom])

  const follows = lng === undefined
  useEffect(() => {
    if (!map || !follows || west === undefined) return
    const show = () => {
      const { width, height } = map.getContainer().getBoundingClientRect()
      const padding = Math.min(72, width / 7, height / 6)
      map.fitBounds([west, south!, east!, north!], { padding, maxZoom: 15, animate: false })
    }
    show()
    map.on('resize', show)
    return () => void map.off('resize', show)
  }, [map, follows, west, south, east, north])

  return useCallback((event: ViewStateChangeEvent) => {
    // Moves that follow the address, or the window's size, are not written back into it.
    if (!event.originalEvent && !('askedFor' in event)) return
    const { longitude, latitude, zoom: level } = event.viewState
    changeView({ position: roundPosition({ lng: longitude, lat: latitude, zoom: level }) }, 'replace')
  }, [])
}
