import { mapColours, sequentialColours, type ColourScheme } from '../../../presentation/palette.ts'

/** Red, green and blue from 0 to 1, as shaders take them. */
type Rgb = [number, number, number]

/** What the map of distances is drawn with. */
export interface Shades {
  /** From near to far, as CSS writes them: four within reach, two beyond. */
  css: string[]
  colours: Rgb[]
  /** How far each shade but the last goes, metres, itself included. */
  limits: (reach: number) => number[]
  hatch: Rgb
  line: Rgb
  opacity: number
}

/** Pale orange for what is beyond reach: apart from blue-green for every kind of colour vision. */
const beyond: Record<ColourScheme, [string, string]> = {
  light: ['#fdebd3', '#f6c99b'],
  dark: ['#3d2a1c', '#5c3c22'],
}

/** Parts of the reach at which the shades change. */
const parts = [0.25, 0.5, 0.75, 1, 2]

/** The shades of distances in a colour scheme. */
export function shadesOf(scheme: ColourScheme): Shades {
  const { hatch, selected } = mapColours[scheme]
  const css = [...sequentialColours(4, scheme).toReversed(), ...beyond[scheme]]
  return {
    css,
    colours: css.map(rgbOf),
    limits: (reach) => parts.map((part) => part * reach),
    hatch: rgbOf(hatch),
    line: rgbOf(selected),
    opacity: 0.85,
  }
}

function rgbOf(css: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(css.slice(at, at + 2), 16) / 255) as Rgb
}
