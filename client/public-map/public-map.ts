import 'maplibre-gl/dist/maplibre-gl.css'
import './public-map.css'
import { AttributionControl } from 'maplibre-gl'
import { fetchBasemap, plainBasemap, type Basemap } from '../map/basemap.ts'
import { boundsOf, within } from '../map/bounds.ts'
import { lookOf } from '../map/look.ts'
import { createMap } from './create-map.ts'
import { addShown, publicClickLayers, markAreas } from './layers.ts'
import { geometriesOf, readShown, type ShownMap } from './shown.ts'
import { createAreaTable } from './table.ts'

let shown: ShownMap | null = null
let close: (() => void) | null = null

/**
 * Puts the moving map in place of the picture of a public map, or the picture back. For the script of its page.
 * @param answers the server's answers with the map's areas and, where it shows them, its facilities; to be read once
 * @returns what to tell the reader
 * @throws when there are no data, or the browser cannot draw the map
 */
export async function toggleMap(answers: Response[]): Promise<string> {
  const button = document.querySelector<HTMLButtonElement>('#move')!
  const { title, still, move } = button.dataset
  if (close) {
    close()
    close = null
    button.textContent = move!
    return ''
  }
  for (const { ok, url, status } of answers) if (!ok) throw new Error(`${url}: ${status}`)
  shown ??= await readShown(answers)
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
  const map = await createMap(shown)
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
    document.querySelector('#said')!.textContent = [`${name}: ${value}`, remarks].filter(Boolean).join(' · ')
  }

  function show(key: string): void {
    const box = boundsOf(geometriesOf(shown, key))
    const [[west, south], [east, north]] = map.getBounds().toArray()
    if (box && !within(box, [west, south, east, north])) map.fitBounds(box, { padding: 40, maxZoom: 14 })
  }

  map.on('click', publicClickLayers, ({ features: tapped }) => point(tapped![0]!.properties.key))
  map.on('mousemove', publicClickLayers, () => (map.getCanvas().style.cursor = 'pointer'))
  map.on('mouseleave', publicClickLayers, () => (map.getCanvas().style.cursor = ''))
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
