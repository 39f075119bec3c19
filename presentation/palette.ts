import { schemeYlGnBu } from 'd3-scale-chromatic'

export type ColourScheme = 'light' | 'dark'

/** The colours of the map's own marks. Orange on blue-green stays apart for every kind of colour vision. */
export type MapColours = {
  background: string
  zero: string
  line: string
  ink: string
  halo: string
  hatch: string
  hatchGround: string
  /** For areas of which nothing is recorded: sparse marks on a ground of their own. */
  nothing: string
  nothingGround: string
  mark: string
  markInk: string
  selected: string
}

export const mapColours: Record<ColourScheme, MapColours> = {
  light: {
    background: '#eef1f3',
    zero: '#ffffff',
    line: '#34444f',
    ink: '#14212a',
    halo: '#ffffff',
    hatch: '#8a97a1',
    hatchGround: '#f6f7f8',
    nothing: '#757c82',
    nothingGround: '#e6e6e2',
    mark: '#9a3a0c',
    markInk: '#ffffff',
    selected: '#9a3a0c',
  },
  dark: {
    background: '#0e1519',
    zero: '#232d34',
    line: '#c3ced6',
    ink: '#f2f6f8',
    halo: '#0e1519',
    hatch: '#71808b',
    hatchGround: '#1a2329',
    nothing: '#7f868b',
    nothingGround: '#2b2c2a',
    mark: '#ffb07c',
    markInk: '#2b1404',
    selected: '#ffb07c',
  },
}

/**
 * A sequential ColorBrewer palette (YlGnBu, safe for colour-blind readers) for so many classes, low to high. More is
 * always further from the ground: darker on a light map, lighter on a dark one.
 */
export function sequentialColours(count: number, scheme: ColourScheme): string[] {
  // The scheme starts at three colours. Its palest is left out: it would pass for "zero".
  const shades = schemeYlGnBu[Math.min(9, Math.max(3, count + 1))]!.slice(1)
  const colours = count === 1 ? [shades[1]!] : shades.slice(0, count)
  return scheme === 'dark' ? colours.toReversed() : colours
}
