import { renderAsync } from '@resvg/resvg-js'
import type { ShownView } from '../../view/show.ts'
import { fontFiles } from '../map/fonts.ts'
import { patternsOf, svgOf } from '../map/svg.ts'
import { markup } from '../markup.ts'
import { composeSheet } from './compose.ts'

const latinFirst = "'Noto Sans','Noto Sans Arabic',system-ui,sans-serif"
const arabicFirst = "'Noto Sans Arabic','Noto Sans',system-ui,sans-serif"

/** Width of a picture, in pixels at scale 1. */
export const pictureWidth = 800

/** The view as one SVG picture, complete in itself. */
export function pictureOf(shown: ShownView): { svg: string; height: number } {
  const sheet = composeSheet(shown, { width: pictureWidth, height: null, margin: 28 })
  const height = Math.ceil(sheet.bottom)
  const signs = [...shown.legend.map(({ sign }) => sign), ...shown.areas.map(({ sign }) => sign)]
  const { direction, lang } = shown.wording
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${height}" width="${pictureWidth}" height="${height}" font-family="${direction === 'rtl' ? arabicFirst : latinFirst}" role="img" aria-labelledby="title description" xml:lang="${lang}"><title id="title">${shown.title}</title><desc id="description">${shown.sentences.join(' ')}</desc>${patternsOf(signs)}<path fill="#ffffff" d="M0 0h${pictureWidth}v${height}H0z"/>${svgOf(sheet.pages[0]!, direction === 'rtl')}</svg>`
  return { svg: svg.source, height }
}

/** The view as a PNG picture, so many pixels per unit. */
export async function pngOf(shown: ShownView, scale: number): Promise<Buffer> {
  const image = await renderAsync(pictureOf(shown).svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  })
  return image.asPng()
}
