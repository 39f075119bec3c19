import type { Level, Method, Quantity } from '../../presentation/choices.ts'
import type { Bounds } from '../map/bounds.ts'
import type { View } from '../view/view.ts'

/** The languages of public maps with their own names, as registered language tags; `de-simple` is plain German. */
export const embedLanguages = {
  de: 'Deutsch',
  'de-simple': 'Deutsch (einfache Sprache)',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
} as const
export type EmbedLanguage = keyof typeof embedLanguages

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

/** What a person has chosen in the dialog. */
export interface EmbedDraft {
  quantity: Quantity
  level: Level
  method: Method
  /** The day asked about; null = the whole period. */
  asOf: string | null
  lang: EmbedLanguage
  /** As typed; empty = none. It stands in the code above the frame, not in the map. */
  title: string
  /** Whether values and names stand on the map. */
  labels: boolean
  /** Whether facilities stand on the map. */
  facilities: boolean
  /** The part of the map that is shown, in WGS 84; null = everything of the level. */
  section: Bounds | null
  /** Whether readers can move the map, once they ask for it. */
  interactive: boolean
  /** CSS pixels; null = as wide as its column. */
  width: number | null
  height: number
  /** Whether a script of ours makes the frame as high as its content. */
  heightScript: boolean
}

/** The draft that shows what the page shows now. */
export function draftOf({ quantity, level, method, asOf, lang }: View): EmbedDraft {
  return {
    quantity,
    level,
    method,
    asOf: acceptDay(asOf ?? ''),
    lang,
    title: '',
    labels: true,
    facilities: false,
    section: null,
    interactive: true,
    ...sizes.column,
    // Many content management systems strip scripts: then it would promise what does not happen.
    heightScript: false,
  }
}

/** A day that public maps can ask about: from 1900 to 2199; null = any other text. */
export function acceptDay(day: string): string | null {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(day) ? day : null
}

/** A section that public maps can show: at least 0.001 and at most 1.5 degrees wide and high; null = any other. */
export function acceptSection(section: Bounds | null): Bounds | null {
  if (!section) return null
  const [west, south, east, north] = section
  const usable = [east - west, north - south].every((side) => side >= 0.001 && side <= 1.5)
  return usable ? section : null
}

/** A whole number of pixels within limits; null = unusable. */
export function acceptSide(text: string, side: keyof typeof limits): number | null {
  const [least, most] = limits[side]
  const pixels = Number(text)
  return Number.isInteger(pixels) && pixels >= least && pixels <= most ? pixels : null
}
