import { defaultView, writeAddress, type AppView } from '../../../presentation/address/app-view.ts'
import { writeView, type View } from '../view/view.ts'

/** The forms of a view beside the page, by the ending of their address. */
export const formats = ['png', 'svg', 'pdf', 'csv', 'csv-metadata.json', 'geojson', 'facilities.geojson'] as const
export type FormFormat = (typeof formats)[number] | 'html'

/** The media types of the forms. */
export const types: Record<FormFormat, string> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  'facilities.geojson': 'application/geo+json; charset=utf-8',
}

/** About as wide as the app's map, in pixels of MapLibre, whose world is 512 pixels wide at zoom 0. */
const mapWidth = 700

/** The address at which the app shows a view, as far as it can: it speaks German and English, and opens one area. */
export function appAddress({ quantity, level, method, asOf, lang, section, selection }: View): string {
  const [area = null] = selection
  const shown: AppView = { ...defaultView, quantity, level, method, asOf, area, lang: lang === 'en' ? 'en' : 'de' }
  if (section) {
    const [west, south, east, north] = section
    const zoom = Math.log2(((mapWidth / 512) * 360) / (east - west))
    shown.position = { lng: (west + east) / 2, lat: (south + north) / 2, zoom }
  }
  return `/${writeAddress(shown)}`
}

/** How tables are written: as German spreadsheets read them, or as programs and English ones do. */
export const tableLocales = ['de', 'en'] as const
export type TableLocale = (typeof tableLocales)[number]

/** How the table of a view is written when nobody says so. Whoever reads another language here has a German computer. */
export function usualLocale({ lang }: View): TableLocale {
  return lang === 'en' ? 'en' : 'de'
}

/** The address of a form of a view, from the root of our origin. */
export function formAddress(view: View, format: FormFormat, locale = usualLocale(view)): string {
  const { path, query } = writeView(view)
  if (locale !== usualLocale(view)) query.set('locale', locale)
  return `/embed/${path}${format === 'html' ? '' : `.${format}`}${query.size === 0 ? '' : `?${query}`}`
}
