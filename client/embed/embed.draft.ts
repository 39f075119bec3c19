import type { AppView } from '../../presentation/address/app-view.ts'
import { publicParts, type PublicLanguage, type PublicView } from '../../presentation/address/public-view.ts'

/** The languages of public maps with their own names. */
export const languageNames: Record<PublicLanguage, string> = {
  de: 'Deutsch',
  'de-simple': 'Deutsch (einfache Sprache)',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
}

/** Sizes of the frame on the other page in CSS pixels; null = as wide as its column. */
export const sizes = {
  column: { width: null, height: 1100 },
  narrow: { width: 360, height: 1400 },
  article: { width: 640, height: 1200 },
  wide: { width: 960, height: 900 },
} as const
export type SizeName = keyof typeof sizes

/** The least and the most that a frame may measure, CSS pixels. */
export const limits = { width: [240, 2000], height: [200, 4000] } as const

/** What a person has chosen in the dialog: a public map, and how it stands in another page. */
export interface EmbedDraft extends PublicView {
  /** As typed; empty = none. It stands in the code above the frame, not in the map. */
  title: string
  /** Whether readers can move the map, once they ask for it. */
  interactive: boolean
  /** CSS pixels; null = as wide as its column. */
  width: number | null
  height: number
  /** Whether a script of ours makes the frame as high as its content. */
  heightScript: boolean
}

/** The draft that shows what the page shows now. */
export function draftOf({ quantity, level, method, asOf, lang }: AppView): EmbedDraft {
  return {
    quantity,
    level,
    method,
    asOf,
    lang,
    selection: publicParts.selection.usual,
    section: publicParts.section.usual,
    layers: publicParts.layers.usual,
    title: '',
    interactive: true,
    ...sizes.column,
    // Many content management systems strip scripts: then it would promise what does not happen.
    heightScript: false,
  }
}

/** A whole number of pixels within limits; null = unusable. */
export function acceptSide(text: string, side: keyof typeof limits): number | null {
  const [least, most] = limits[side]
  const pixels = Number(text)
  return Number.isInteger(pixels) && pixels >= least && pixels <= most ? pixels : null
}
