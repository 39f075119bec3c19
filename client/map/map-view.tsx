import 'maplibre-gl/dist/maplibre-gl.css'
import './map-view.css'
import {
  AttributionControl,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  type MapLayerMouseEvent,
  type MapRef,
} from '@vis.gl/react-maplibre'
import * as mapLibrary from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useState, type ReactNode } from 'react'
import place from '../../db/place.json' with { type: 'json' }
import { useText } from '../i18n/use-text.ts'
import type { Basemap } from './basemap.ts'
import type { Bounds } from './bounds.ts'
import { rememberMap } from './present.ts'
import { imageRatio } from './image.ts'
import { useMapPosition } from './use-map-position.ts'
import { useShow } from './use-show.ts'

// Vite does not emit MapLibre's worker by itself.
mapLibrary.setWorkerUrl(workerUrl)

type MapViewProps = {
  basemap: Basemap
  /** What to show while the address names no position; null while that is not known. */
  bounds: Bounds | null
  /** What the panel is about: the map moves if that is out of sight; null = nothing, or nothing with a place. */
  chosen: Bounds | null
  /** The layers that answer to a click. */
  clickable: string[]
  onClick: (event: MapLayerMouseEvent, map: MapRef) => void
  /** Draws an image that a layer asks for by its id; null if it is not ours. */
  drawImage: (id: string) => ImageData | null
  children: ReactNode
}

/** The map itself: basemap, controls, position in the address. The rooms bring the layers as children. */
export default function MapView({ basemap, bounds, chosen, clickable, onClick, drawImage, children }: MapViewProps) {
  const text = useText()
  const [map, setMap] = useState<MapRef | null>(null)
  const [pointing, setPointing] = useState(false)
  const followMap = useMapPosition(map, bounds)

  useShow(map, chosen)

  useEffect(() => {
    rememberMap(map)
    return () => rememberMap(null)
  }, [map])

  useEffect(() => {
    map?.getMap().setMissingStyleImageResolver((id) => {
      const image = drawImage(id)
      if (image) map.getMap().addImage(id, image, { pixelRatio: imageRatio })
    })
  }, [map, drawImage])

  return (
    <MapLibre
      ref={setMap}
      mapLib={mapLibrary}
      mapStyle={basemap.style}
      initialViewState={{ longitude: place.centre[0], latitude: place.centre[1], zoom: 11 }}
      minZoom={8}
      maxZoom={19}
      dragRotate={false}
      pitchWithRotate={false}
      touchPitch={false}
      attributionControl={false}
      interactiveLayerIds={clickable}
      cursor={pointing ? 'pointer' : 'grab'}
      locale={{
        'Map.Title': text('map.title'),
        'NavigationControl.ZoomIn': text('map.zoomIn'),
        'NavigationControl.ZoomOut': text('map.zoomOut'),
      }}
      onClick={(event) => map && onClick(event, map)}
      onMouseEnter={() => setPointing(true)}
      onMouseLeave={() => setPointing(false)}
      onMoveEnd={followMap}
    >
      <NavigationControl showCompass={false} position="top-left" />
      {!basemap.plain && <AttributionControl compact={false} position="bottom-right" />}
      <ScaleControl unit="metric" position="bottom-right" />
      {children}
    </MapLibre>
  )
}
