import { Resvg } from '@resvg/resvg-js'
import { decode } from 'fast-png'
import { fontFiles } from '../../server/publish/embed/map/fonts.ts'
import { readable } from './embed.ts'

export type Box = { left: number; top: number; right: number; bottom: number }

/** A text of a picture: what it says, its element, and the part of the paper that it must stay within. */
export type PictureText = { words: string; element: string; x: number; y: number; room: Box }

const font = { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'Noto Sans' }

/** The one `<svg>` within the picture: its map, with units from its own corner. */
const map = /<svg x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)">(.*?)<\/svg>/s
const texts = /<text .*?<\/text>/gs

/** Width and height as the picture itself gives them. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]* width="(\d+)" height="(\d+)"/.exec(svg)!
  return { width: Number(width), height: Number(height) }
}

/** Every text of a picture, with its element moved from the map to the paper, where nothing cuts it off. */
export function textsOf(svg: string): PictureText[] {
  const { width, height } = sizeOf(svg)
  const read = (part: string, [x, y]: [number, number], room: Box): PictureText[] =>
    [...part.matchAll(texts)].map(([element]) => ({ words: readable(element).trim(), element, x, y, room }))
  const outside = read(svg.replace(map, ''), [0, 0], { left: 0, top: 0, right: width, bottom: height })
  const found = map.exec(svg)
  if (!found) return outside
  const [x, y, across, down] = found.slice(1, 5).map(Number) as [number, number, number, number]
  return [...outside, ...read(found[5]!, [x, y], { left: x, top: y, right: x + across, bottom: y + down })]
}

/** The box around the letters of a text, without its rim; undefined = nothing is drawn. */
export function boxOf(svg: string, { element, x, y }: PictureText): Box | undefined {
  const letters = element.replace(/ stroke="[^"]*"/, '')
  const alone = `${svg.slice(0, svg.indexOf('>') + 1)}<g transform="translate(${x} ${y})">${letters}</g></svg>`
  const box = new Resvg(alone, { font }).getBBox()
  return box && { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
}

/** A picture as its points: red, green, blue and opacity, row by row. */
export type Points = { width: number; height: number; data: Uint8Array }

export function drawPoints(svg: string, zoom: number): Points {
  const { width, height, pixels } = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } }).render()
  return { width, height, data: pixels }
}

export function readPoints(png: Uint8Array): Points {
  return decode(png) as Points
}

/** The picture without its texts. */
export const withoutTexts = (svg: string) => svg.replaceAll(texts, '')

/** The part of the points in a box for which something is true, from 0 to 1. */
export function share({ width }: Points, box: Box, zoom: number, isSo: (at: number) => boolean): number {
  let [all, so] = [0, 0]
  for (let y = Math.ceil(box.top * zoom); y < Math.floor(box.bottom * zoom); y++)
    for (let x = Math.ceil(box.left * zoom); x < Math.floor(box.right * zoom); x++) {
      all++
      if (isSo((y * width + x) * 4)) so++
    }
  return all === 0 ? 0 : so / all
}

/** Whether a point has a colour, `#rrggbb`. */
export function hasColour({ data }: Points, at: number, colour: string): boolean {
  return [0, 1, 2].every((part) => data[at + part] === Number.parseInt(colour.slice(1 + 2 * part, 3 + 2 * part), 16))
}

/** The ground colour of each pattern, by its id. */
export function groundsOf(svg: string): Map<string, string> {
  return new Map(
    [...svg.matchAll(/<pattern id="([^"]+)"[^>]*><path fill="([^"]+)"/g)].map(([, id, fill]) => [id!, fill!]),
  )
}

/** The filled surfaces in a part of a picture, in the order in which they are drawn: id of the pattern, and path. */
export function surfacesOf(part: string): { id: string; path: string }[] {
  return [...part.matchAll(/<path d="([^"]+)" fill="url\(#([^"]+)\)"\/>/g)].map(([, path, id]) => ({
    id: id!,
    path: path!,
  }))
}

/** A picture's map and what is around it. */
export function splitMap(svg: string): { inside: string; around: string } {
  return { inside: map.exec(svg)?.[5] ?? '', around: svg.replace(map, '') }
}

/** Letters for which the fonts of pictures have no sign: they look like one that no font has. */
export function missingLetters(letters: string): string[] {
  const draw = (letter: string) =>
    drawPoints(
      `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30" font-family="'Noto Sans','Noto Sans Arabic','Noto Sans Math'"><text x="5" y="20" font-size="12">${letter}</text></svg>`,
      1,
    ).data
  const missing = draw('\u{10fffd}')
  return [...letters].filter((letter) => Buffer.compare(draw(letter), missing) === 0)
}
