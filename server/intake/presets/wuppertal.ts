import type { Extent } from '../../geometry/box.ts'
import type { SourceRecord } from './preset.ts'

/** The city with some 30 km around it: coordinates beyond are a mistake. */
export const wuppertal: Extent = [6.5, 50.9, 7.9, 51.6]

/** A dataset of the open data portal of the city. */
export function wuppertalSource(key: string, title: string): SourceRecord {
  return {
    key,
    title,
    publisher: 'Stadt Wuppertal',
    licence: 'CC BY 4.0',
    attribution: 'Datenquelle: CC-BY-4.0 - Stadt Wuppertal - offenedaten-wuppertal.de',
    kind: { de: 'Offene Daten', en: 'Open data' },
  }
}
