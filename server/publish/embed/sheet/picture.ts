import { Resvg } from '@resvg/resvg-js'
import type { ShownView } from '../../view/shown.ts'
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

/** The most pixels of a picture: while it is made it takes 4 bytes for each, and about as much again. */
const mostPixels = 30_000_000

/** The largest whole number of pixels per unit, at most 4, at which a picture can be made; 0 = it is too long for any. */
export function largestScale({ height }: { height: number }): number {
  return Math.min(4, Math.floor(Math.sqrt(mostPixels / (pictureWidth * height))))
}

/** A picture as PNG, so many pixels per unit. */
export function pngOf({ svg }: { svg: string }, scale: number): Buffer {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  })
  return image.render().asPng()
}
