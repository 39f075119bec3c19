import { mapColours } from './palette.ts'
import type { Pattern, Sign } from './sign.ts'

/** Side of a pattern's square, in units of the paper. */
export const tileSize = 8

/** The same on a screen, in CSS pixels: on moving maps and in their legends, which are seen from further away. */
export const screenTileSize = 10

/** What is drawn in the square of each pattern: lines from (x1, y1) to (x2, y2). */
export const tile: Record<Pattern, [x1: number, y1: number, x2: number, y2: number][]> = {
  plain: [],
  dots: [
    [1.4, 2, 2.6, 2],
    [5.4, 6, 6.6, 6],
  ],
  lines: [
    [0, 2, 8, 2],
    [0, 6, 8, 6],
  ],
  grid: [
    [0, 4, 8, 4],
    [4, 0, 4, 8],
  ],
  dense: [
    [-1, -1, 9, 9],
    [-1, 9, 9, -1],
  ],
  unknown: [
    [-1, 1, 1, -1],
    [-1, 5, 5, -1],
    [-1, 9, 9, -1],
    [3, 9, 9, 3],
    [7, 9, 9, 7],
  ],
  nothing: [
    [0.6, 2, 3.4, 2],
    [4.6, 6, 7.4, 6],
  ],
  facility: [],
  facilityEstimated: [
    [0, 2, 8, 2],
    [0, 6, 8, 6],
  ],
  withheld: [
    [2, 1, 2, 3],
    [1, 2, 3, 2],
    [6, 5, 6, 7],
    [5, 6, 7, 6],
  ],
}

const { hatch, hatchGround, nothing, nothingGround, mark, markInk } = mapColours.light

/** The ground of a sign. */
export function groundOf({ colour, pattern }: Sign): string {
  if (pattern === 'facility') return mark
  if (pattern === 'facilityEstimated') return markInk
  if (pattern === 'nothing') return nothingGround
  return colour ?? hatchGround
}

/** The colour of a sign's lines: quieter than names and figures, but to be seen on its ground. */
export function inkOf({ colour, pattern }: Sign): string {
  if (pattern === 'facilityEstimated') return mark
  if (pattern === 'nothing') return nothing
  if (colour === null) return hatch
  return mix(colour, luminance(colour) > 0.35 ? 0 : 255, 0.28)
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(colour: string, other: number, part: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel * (1 - part) + other * part))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour) as [number, number, number]
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
}
