import type { ShownView } from '../view/shown.ts'
import english from './columns/en.json' with { type: 'json' }
import german from './columns/de.json' with { type: 'json' }
import { formAddress, type TableLocale } from './form.ts'
import { columns, dialects } from './form.csv.ts'
import { licenceAddress } from './licence.ts'
import { sourceLanguage } from './source-line.ts'

/**
 * What there is to know about the table of a view, as CSV on the Web (W3C, Metadata Vocabulary for Tabular Data): what it
 * shows, its columns, how it is written, its sources, the lines that must stand beside it, and its licence. Columns are
 * described in the language of sources.
 * @param root where our addresses begin
 */
export function csvMetadataOf(shown: ShownView, locale: TableLocale, root: string): string {
  const { view, wording, title, subtitle, sentences, notes, areas, sources, attributions, licences } = shown
  const { delimiter, decimalChar } = dialects[locale]
  const language = sourceLanguage(wording.lang)
  const descriptions = language === 'en' ? english : german
  const notesOf = (number: number) => [
    ...new Set(
      areas.flatMap(({ sourceNotes }) => sourceNotes.flatMap((each) => (each.number === number ? each.note : []))),
    ),
  ]
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': wording.lang === 'de-simple' ? 'de' : wording.lang }],
    url: root + formAddress(view, 'csv', locale),
    'dc:title': title,
    'dc:description': [subtitle, ...sentences].join(' '),
    'rdfs:comment': notes,
    'dc:source': sources.map(({ title: name, publisher, date, url }, index) => ({
      'dc:title': name,
      ...(publisher && { 'dc:publisher': publisher }),
      ...(date && { 'dc:date': date }),
      ...(url && { 'schema:url': { '@id': url } }),
      'rdfs:comment': notesOf(index + 1).map((note) => ({ '@value': note, '@language': language })),
    })),
    'dc:rights': attributions,
    'dc:license': licences.map((licence) => {
      const address = licenceAddress(licence)
      return address ? { '@id': address } : licence
    }),
    dialect: { delimiter, encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, datatype }) => ({
        name,
        datatype: datatype === 'decimal' ? { base: datatype, format: { decimalChar } } : datatype,
        'dc:description': { '@value': descriptions[name], '@language': language },
      })),
      primaryKey: 'key',
    },
  })
}
