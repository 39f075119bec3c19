import { mapColours } from '../../../presentation/palette.ts'
import type { Pattern, Sign } from '../../view/sign.ts'

/** Side of a pattern's square, in units of the paper. */
export const tileSize = 8

/** What is drawn in the square of each pattern: lines, as a path. */
export const tile: Record<Pattern, string> = {
  plain: '',
  dots: 'M1.4 2h1.2M5.4 6h1.2',
  lines: 'M0 2h8M0 6h8',
  grid: 'M0 4h8M4 0v8',
  dense: 'M0 0l8 8M8 0l-8 8M-1 7l2 2M7 -1l2 2M-1 1l2 -2M7 9l2 -2',
  unknown: 'M-1 1l2 -2M0 4l4 -4M0 8l8 -8M4 8l4 -4M7 9l2 -2',
  withheld: 'M1 4h2M5 4h2M4 1v2M4 5v2',
}

const { hatch, hatchGround } = mapColours.light

/** The ground of a sign. */
export function groundOf({ colour }: Sign): string {
  return colour ?? hatchGround
}

/** The colour of a sign's lines: quieter than names and figures, but to be seen on its ground. */
export function inkOf({ colour }: Sign): string {
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
