import type { ShownView } from '../view/shown.ts'
import { formAddress } from './form.ts'
import { frameOf } from './map/frame.ts'
import { mapOf } from './map/map.ts'
import { svgOf } from './map/svg.ts'
import { markup, type Markup } from './markup.ts'
import type { MovingMap } from './moving-map.ts'

/** The map as a picture, with the button for the moving map; nothing where nothing has a place. */
export function mapFigure(shown: ShownView, movingMap: MovingMap | null, root: string): Markup | false {
  const frame = frameOf(shown, 400, [180, 460])
  if (!frame) return false
  const { wording, title } = shown
  const marks = svgOf(mapOf(shown, frame, 11.5), wording.direction === 'rtl')
  const label = wording.text('map.label', { title })
  return markup`<figure><svg class="map" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${label}" direction="ltr">${marks}</svg></figure>${movingMap && moveButton(shown, movingMap, root)}`
}

/** Without scripts there is no moving map, so the button is shown by the script. */
function moveButton({ view, wording: { text } }: ShownView, { script, parts }: MovingMap, root: string): Markup {
  const data = view.layers.includes('facilities')
    ? (['geojson', 'facilities.geojson'] as const)
    : (['geojson'] as const)
  return markup`<p class="move">
<button type="button" id="move" hidden data-data="${data.map((format) => root + formAddress(view, format)).join(' ')}" data-script="${script}" data-parts="${parts.join(' ')}" data-move="${text('map.move')}" data-still="${text('map.still')}" data-loading="${text('map.loading')}" data-failed="${text('map.failed')}" data-title="${text('map.moving')}" data-zoom-in="${text('map.zoomIn')}" data-zoom-out="${text('map.zoomOut')}">${text('map.move')}</button><span id="said" role="status"></span></p>`
}
