import { mapColours } from '../../../../presentation/palette.ts'
import type { Sign } from '../../../../presentation/sign.ts'
import { markup, type Markup } from '../markup.ts'
import { fontFor } from './fonts.ts'
import type { Mark } from './mark.ts'
import { roundUnits } from './path.ts'
import { groundOf, inkOf, tile, tileSize } from '../../../../presentation/tile.ts'

/** The id of a sign's pattern within a document. */
export function patternId({ colour, pattern }: Sign): string {
  return `${pattern}${(colour ?? '').replace('#', '-')}`
}

/** The patterns of signs, each once: to stand once in a document, before what is filled with them. */
export function patternsOf(signs: readonly Sign[]): Markup {
  const distinct = [...new Map(signs.map((sign) => [patternId(sign), sign])).values()]
  return markup`<defs>${distinct.map((sign) => {
    const lines = tile[sign.pattern].map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('')
    return markup`<pattern id="${patternId(sign)}" width="${tileSize}" height="${tileSize}" patternUnits="userSpaceOnUse"><path fill="${groundOf(sign)}" d="M0 0h${tileSize}v${tileSize}H0z"/>${lines !== '' && markup`<path d="${lines}" fill="none" stroke="${inkOf(sign)}" stroke-width="1.2"/>`}</pattern>`
  })}</defs>`
}

/** Marks as SVG elements. */
export function svgOf(marks: readonly Mark[], rightToLeft: boolean): Markup[] {
  return marks.map((mark) => {
    if (mark.kind === 'surface') return markup`<path d="${mark.path}" fill="url(#${patternId(mark.sign)})"/>`
    if (mark.kind === 'line')
      return markup`<path d="${mark.path}" fill="${mark.fill ?? 'none'}" stroke="${mark.colour}" stroke-width="${mark.width}" stroke-linejoin="round"${mark.dashed && markup` stroke-dasharray="5 3"`}/>`
    if (mark.kind === 'map')
      return markup`<svg x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"><rect width="100%" height="100%" fill="${mapColours.light.background}"/>${svgOf(mark.marks, rightToLeft)}</svg>`
    const { x, y, size, bold, anchor, colour, halo, translated, text } = mark
    return markup`<text x="${roundUnits(x)}" y="${roundUnits(y)}" font-size="${roundUnits(size)}"${bold && markup` font-weight="700"`}${anchor !== 'start' && markup` text-anchor="${anchor}"`} fill="${colour}"${halo && markup` stroke="${mapColours.light.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`}${rightToLeft && !translated && markup` font-family="'Noto Sans',sans-serif"`}>${spansOf(translated && rightToLeft ? `\u202b${text}\u202c` : text)}</text>`
  })
}

/** A text whose signs name their font: a drawing program without a browser's fallback finds only one for a whole text. */
function spansOf(text: string): (string | Markup)[] {
  return [...text].map((letter) =>
    fontFor(letter, false) === 'signs'
      ? markup`<tspan font-family="'Noto Sans Math',sans-serif">${letter}</tspan>`
      : letter,
  )
}
