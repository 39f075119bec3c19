import place from '../../db/place.json' with { type: 'json' }
import { levels, methods, quantities, type Level, type Method, type Quantity } from '../choices.ts'
import { oneOf, optional, readDay, readKey, readList, type Part, type Parts } from './part.ts'

/** The languages of public maps, as registered language tags; `de-simple` is German in plain language. */
export type PublicLanguage = 'de' | 'de-simple' | 'en' | 'tr' | 'ar' | 'uk'
export const publicLanguages = place.publicLanguages as readonly PublicLanguage[]

/** What can be drawn above the areas. */
export const layers = ['labels', 'facilities'] as const
export type Layer = (typeof layers)[number]

/** A part of the map: west, south, east, north in WGS 84 degrees. */
export type MapSection = [west: number, south: number, east: number, north: number]

/** What the address of a public map says. Its quantity stands in the path. */
export interface PublicView {
  quantity: Quantity
  level: Level
  method: Method
  /** The day asked about; null = the whole period of the dataset. */
  asOf: string | null
  lang: PublicLanguage
  /** Keys of areas that are pointed out. */
  selection: string[]
  /** null = everything of the level. */
  section: MapSection | null
  layers: Layer[]
}

const level = oneOf(levels, levels[0]!)

/** The parameters of a public map's address. */
export const publicParts: Parts<Omit<PublicView, 'quantity'>> = {
  // Also in the plural, as people say it: `quarters`.
  level: { ...level, read: (text) => level.read(text.replace(/s$/, '')) },
  method: oneOf(methods, 'quantile'),
  asOf: optional(readDay),
  lang: oneOf(publicLanguages, publicLanguages[0]!),
  selection: commaList(readKey, [], 50),
  section: optional(readSection),
  layers: commaList((text) => layers.find((layer) => layer === text), ['labels']),
}

/** A quantity by its name in the path; undefined = there is none of this name. */
export function readQuantity(text: string): Quantity | undefined {
  return quantities.find((quantity) => quantity === text)
}

/** Whether a public map can show this part: at least about 100 m and at most about 100 km wide and high. */
export function isUsableSection([west, south, east, north]: MapSection): boolean {
  const isSensible = (side: number) => side >= 0.001 && side <= 1.5
  return (
    west >= -180 && east <= 180 && south >= -85 && north <= 85 && isSensible(east - west) && isSensible(north - south)
  )
}

function readSection(text: string): MapSection | undefined {
  const sides = text.split(',')
  if (sides.length !== 4 || !sides.every((side) => /^-?\d{1,3}(\.\d{1,7})?$/.test(side))) return undefined
  const section = sides.map(Number) as MapSection
  return isUsableSection(section) ? section : undefined
}

function commaList<Item extends string>(
  readItem: (text: string) => Item | undefined,
  usual: Item[],
  most?: number,
): Part<Item[]> {
  return {
    usual,
    read: (text) => (text === '' ? [] : readList(text, ',', readItem, most)),
    write: (items) => items.join(),
  }
}
