import type { ShownView } from '../view/shown.ts'
import { csvMetadataOf } from './form.csv-metadata.ts'
import { csvOf } from './form.csv.ts'
import { facilitiesGeojsonOf, geojsonOf } from './form.geojson.ts'
import type { FormFormat, TableLocale } from './form.ts'

/** The forms that are data: they take a few milliseconds, and are made where they are asked for. */
export type DataFormat = Exclude<FormFormat, 'html' | 'svg' | 'png' | 'pdf'>

/** A view as data. @param root where our addresses begin */
export function dataOf(shown: ShownView, format: DataFormat, locale: TableLocale, root: string): string {
  switch (format) {
    case 'csv':
      return csvOf(shown, locale)
    case 'csv-metadata.json':
      return csvMetadataOf(shown, locale, root)
    case 'geojson':
      return geojsonOf(shown)
    case 'facilities.geojson':
      return facilitiesGeojsonOf(shown)
  }
}
