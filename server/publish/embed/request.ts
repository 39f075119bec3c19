import type { FastifyRequest } from 'fastify'
import { savedView, type SavedViews } from '../view/saved.ts'
import { ViewError } from '../view/view.error.ts'
import { layers } from '../../../presentation/address/public-view.ts'
import { readQuery, readView, type View } from '../view/view.ts'
import { formats, tableLocales, usualLocale, type FormFormat, type TableLocale } from './form.ts'

/** A form of a view that somebody asks for. */
export interface WantedForm {
  view: View
  format: FormFormat
  /** Pixels of a picture per unit of its paper; 1 for other forms. */
  scale: number
  /** How a table is written; the usual one for other forms. */
  locale: TableLocale
  /** Whether a page offers the moving map; true for other forms. */
  interactive: boolean
  /** Scheme, host and path under which visitors reach us; empty = not known. */
  origin: string
}

const endings = formats.map((format) => `.${format}`)

/**
 * Read the address of a form.
 * @param path `/embed/<quantity>` or `/embed/view/<name of a saved view>`, with an ending or without
 * @throws ViewError for whatever cannot be used
 */
export function readForm(path: string, query: string, saved: SavedViews): Omit<WantedForm, 'origin'> {
  const [, folder, name, ending] = /^\/embed\/(view\/)?([^./]*)(?:\.([^/]*))?$/.exec(path) ?? []
  if (name === undefined) throw new ViewError('address', path, { id: 'address' })
  const format = ending === undefined ? 'html' : formats.find((known) => known === ending)
  if (!format) throw new ViewError('ending', `.${ending}`, { id: 'ending', choices: endings })
  const given = readQuery(query)
  const scale = readScale(given, format)
  const interactive = readInteractive(given, format)
  const locale = readLocale(given, format)
  const view = folder ? savedView(saved, name, given) : readView(name, given)
  // Who asks for the facilities means them, whether the map shows them or not.
  if (format === 'facilities.geojson')
    view.layers = layers.filter((layer) => layer === 'facilities' || view.layers.includes(layer))
  return { view, format, scale, interactive, locale: locale ?? usualLocale(view) }
}

/** The query of a request as it was sent, without the question mark. */
export function queryOf({ raw }: FastifyRequest): string {
  return /\?(.*)$/s.exec(raw.url!)?.[1] ?? ''
}

/**
 * A query without the title that addresses once had, with its question mark; null = it has none. Titles are saved with a
 * view, or stand in the page around a map: through an address anybody could put any sentence above a map of the city.
 */
export function withoutTitle(query: string): string | null {
  const given = new URLSearchParams(query)
  if (!given.has('title')) return null
  given.delete('title')
  return given.size === 0 ? '' : `?${given}`
}

/** Takes the scale out of the parameters: it belongs to a picture, not to a view. */
function readScale(given: Map<string, string>, format: FormFormat): number {
  const scale = given.get('scale')
  if (scale === undefined || format !== 'png') return 1
  given.delete('scale')
  if (!/^[1-4]$/.test(scale)) throw new ViewError('scale', scale, { id: 'scale' })
  return Number(scale)
}

/** Takes out of the parameters how a table is written: it belongs to a table, not to a view. null = nobody says so. */
function readLocale(given: Map<string, string>, format: FormFormat): TableLocale | null {
  const locale = given.get('locale')
  if (locale === undefined || !format.startsWith('csv')) return null
  given.delete('locale')
  const known = tableLocales.find((each) => each === locale)
  if (!known) throw new ViewError('locale', locale, { id: 'one-of', choices: tableLocales })
  return known
}

/** Takes out of the parameters whether the map can be moved: it belongs to a page, not to a view. */
function readInteractive(given: Map<string, string>, format: FormFormat): boolean {
  const interactive = given.get('interactive')
  if (interactive === undefined || format !== 'html') return true
  given.delete('interactive')
  if (interactive !== 'yes' && interactive !== 'no')
    throw new ViewError('interactive', interactive, { id: 'interactive' })
  return interactive === 'yes'
}

/** Scheme and host under which we are asked; a host that is none becomes `localhost`. */
export function requestedOrigin({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host) ? host : 'localhost'}`
}
