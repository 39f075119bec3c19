import type { Basemap, LabelFonts } from './basemap.ts'
import { mapColours, type ColourScheme, type MapColours } from '../../presentation/palette.ts'

/** What all layers are drawn with. */
export type MapLook = {
  colours: MapColours
  fonts: LabelFonts
  /** By how much the page's text is larger than usual: on a wall screen, or because the reader's browser says so. */
  scale: number
}

/** The look of the layers above this basemap, at the page's present size of text. */
export function lookOf({ fonts }: Basemap, scheme: ColourScheme, scale = textScale()): MapLook {
  return { colours: mapColours[scheme], fonts, scale }
}

/** By how much the page's text is larger than usual, at present. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}
