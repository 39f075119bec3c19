import 'maplibre-gl/dist/maplibre-gl.css'
import './public-map.css'
import { AttributionControl, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { fetchBasemap, plainBasemap, type Basemap } from '../map/basemap.ts'
import { boundsOf, within } from '../map/bounds.ts'
import { imageRatio } from '../map/image.ts'
import { lookOf } from '../map/look.ts'
import { addShown, areaClickLayers, markAreas } from './layers.ts'
import type { ShownMap } from './shown.ts'
import { drawSignImage } from './sign.image.ts'
import { createAreaTable } from './table.ts'

// Vite does not emit MapLibre's worker by itself.
setWorkerUrl(workerUrl)

let shown: ShownMap | null = null
let close: (() => void) | null = null

/**
 * Puts the moving map in place of the picture of a public map, or the picture back. For the script of its page.
 * @param answer the server's answer with the map's data, to be read once
 * @returns what to tell the reader
 * @throws when there are no data, or the browser cannot draw the map
 */
export async function toggleMap(answer: Response): Promise<string> {
  const button = document.querySelector<HTMLButtonElement>('#move')!
  const { title, still, move } = button.dataset
  if (close) {
    close()
    close = null
    button.textContent = move!
    return ''
  }
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  shown ??= (await answer.json()) as ShownMap
  close = await openMap(shown)
  button.textContent = still!
  return title!
}

/**
 * Opens the map on a plain ground, and puts the basemap beneath when it comes. An area that is pointed out on the map is so in
 * the table, and the other way round.
 * @returns closes the map again
 */
async function openMap(shown: ShownMap): Promise<() => void> {
  const leaving = new AbortController()
  const map = createMap(shown)
  const { features } = shown
  const selection = features.flatMap(({ properties }) => (properties.selected ? [properties.key] : []))
  const table = createAreaTable((key) => {
    point(key)
    show(key)
  })
  let look = lookOf(plainBasemap('light'), 'light')
  let pointed: string | null = null

  function draw(basemap: Basemap): void {
    look = lookOf(basemap, 'light')
    addShown(map, shown, look)
    markAreas(map, look, pointed ? [...selection, pointed] : selection)
  }

  function point(key: string): void {
    pointed = key
    const { name, shown: value, remarks } = features.find(({ properties }) => properties.key === key)!.properties
    table.point(key)
    markAreas(map, look, [...selection, key])
    document.querySelector('#said')!.textContent = [`${name}: ${value}`, ...remarks].join(' · ')
  }

  function show(key: string): void {
    const box = boundsOf(geometriesOf(shown, key))
    const [[west, south], [east, north]] = map.getBounds().toArray()
    if (box && !within(box, [west, south, east, north])) map.fitBounds(box, { padding: 40, maxZoom: 14 })
  }

  map.on('click', areaClickLayers, ({ features: tapped }) => point(tapped![0]!.properties.key))
  map.on('mousemove', areaClickLayers, () => (map.getCanvas().style.cursor = 'pointer'))
  map.on('mouseleave', areaClickLayers, () => (map.getCanvas().style.cursor = ''))
  await map.once('load')
  draw(plainBasemap('light'))
  void fetchBasemap(leaving.signal).then((basemap) => {
    if (!basemap || leaving.signal.aborted) return
    map.setStyle(basemap.style, { diff: false })
    map.once('style.load', () => draw(basemap))
    map.addControl(new AttributionControl({ compact: false }), 'bottom-right')
  })
  return () => {
    leaving.abort()
    table.restore()
    map.remove()
    map.getContainer().remove()
  }
}

/** A map of its own above the picture, on a plain ground, that shows what the picture shows. @throws without WebGL 2 */
function createMap(shown: ShownMap): MapLibre {
  const { title, zoomIn, zoomOut } = document.querySelector<HTMLElement>('#move')!.dataset
  const container = document.createElement('div')
  container.className = 'moving-map'
  document.querySelector('figure')!.append(container)
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

/** Where areas are: one, or all of them. */
function geometriesOf({ features }: ShownMap, key?: string) {
  return features.flatMap(({ geometry, properties }) =>
    geometry && (!key || properties.key === key) ? [geometry] : [],
  )
}
