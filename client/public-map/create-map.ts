import { Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { plainBasemap } from '../map/basemap.ts'
import { boundsOf } from '../map/bounds.ts'
import { imageRatio } from '../map/image.ts'
import { geometriesOf, type ShownMap } from './shown.ts'
import { drawSignImage } from './sign.image.ts'

// Vite does not emit MapLibre's worker by itself.
setWorkerUrl(workerUrl)

/**
 * A map above the picture, on a plain ground, that looks where the picture looks and has drawn itself once.
 * @throws where the browser cannot draw it (MapLibre needs WebGL 2); the picture then stands as before
 */
export async function createMap(shown: ShownMap): Promise<MapLibre> {
  const container = document.createElement('div')
  container.className = 'moving-map'
  document.querySelector('figure')!.append(container)
  let map: MapLibre | undefined
  try {
    map = mapIn(container, shown)
    await drawn(map)
    return map
  } catch (error) {
    map?.remove()
    container.remove()
    throw error
  }
}

/** When a map has drawn itself. @throws what it reports before */
function drawn(map: MapLibre): Promise<unknown> {
  return new Promise((resolve, reject) => {
    map.once('load', resolve)
    map.once('error', ({ error }) => reject(error))
  })
}

function mapIn(container: HTMLElement, shown: ShownMap): MapLibre {
  const { title, zoomIn, zoomOut } = document.querySelector<HTMLElement>('#move')!.dataset
  const map = new MapLibre({
    container,
    style: plainBasemap('light').style,
    bounds: shown.map.section ?? boundsOf(geometriesOf(shown)) ?? undefined,
    fitBoundsOptions: { padding: 40 },
    minZoom: 8,
    maxZoom: 19,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    locale: { 'Map.Title': title!, 'NavigationControl.ZoomIn': zoomIn!, 'NavigationControl.ZoomOut': zoomOut! },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left')
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right')
  map.setMissingStyleImageResolver((id) => {
    const image = drawSignImage(id)
    if (image) map.addImage(id, image, { pixelRatio: imageRatio })
  })
  return map
}
