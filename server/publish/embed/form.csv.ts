import type { ShownArea, ShownView } from '../view/shown.ts'
import type german from './columns/de.json'
import type { TableLocale } from './form.ts'
import { noteLine } from './source-line.ts'

/** What separates fields and decimals in each; German Excel takes UTF-8 for what it is only by its mark. */
export const dialects: Record<TableLocale, { delimiter: string; decimalChar: string; mark: string }> = {
  de: { delimiter: ';', decimalChar: ',', mark: '\ufeff' },
  en: { delimiter: ',', decimalChar: '.', mark: '' },
}

/** The name of a column; the catalogues describe each. */
type ColumnName = keyof typeof german

/** A column of the table of a view. */
export interface Column {
  name: ColumnName
  /** As CSV on the Web names it. */
  datatype: 'string' | 'decimal' | 'boolean' | 'date'
  /** null = nothing to tell: an empty field. */
  of: (area: ShownArea, shown: ShownView) => string | number | boolean | null
}

const column = (name: ColumnName, datatype: Column['datatype'], of: Column['of']): Column => ({ name, datatype, of })

/** The columns of the table, from the left. `value` is the bare number, `shown` what people read on the map. */
export const columns: Column[] = [
  column('key', 'string', ({ key }) => key),
  column('code', 'string', ({ code }) => code),
  column('name', 'string', ({ name }) => name),
  column('value', 'decimal', ({ figure }) => figure.exact ?? figure.value),
  column('unit', 'string', (_area, { unitCode }) => unitCode),
  column('state', 'string', ({ state }) => state),
  column('basis', 'string', ({ figure }) => figure.basis),
  column('computed', 'boolean', ({ figure }) => figure.computed),
  column('at_least', 'boolean', ({ figure }) => figure.atLeast),
  column('unknown_reason', 'string', ({ figure }) => figure.unknownReason),
  column('date_from', 'date', ({ figure }) => figure.dates?.from ?? null),
  column('date_to', 'date', ({ figure }) => figure.dates?.to ?? null),
  column('undated', 'boolean', ({ figure }) => figure.dates?.undated ?? null),
  column('population_from', 'date', ({ figure }) => figure.population?.from ?? null),
  column('population_to', 'date', ({ figure }) => figure.population?.to ?? null),
  column('population_distant', 'boolean', ({ figure }) => figure.population?.distant ?? null),
  column('list_complete', 'boolean', ({ figure }) => figure.listComplete),
  column('shown', 'string', ({ value }) => value),
  column('remarks', 'string', ({ remarks }) => remarks.join(' · ')),
  column('sources', 'string', ({ sourceNumbers }) => sourceNumbers.join(' ')),
  column('source_notes', 'string', noteLine),
]

/**
 * The table of a view as CSV (RFC 4180, UTF-8): a header and a row for each area, nothing else. What there is to know about
 * it stands in its description (form.csv-metadata.ts).
 */
export function csvOf(shown: ShownView, locale: TableLocale): string {
  const { delimiter, mark } = dialects[locale]
  const rows = shown.areas.map((area) => columns.map(({ datatype, of }) => field(of(area, shown), datatype, locale)))
  const lines = [columns.map(({ name }) => name), ...rows].map((fields) => fields.join(delimiter))
  return `${mark}${lines.join('\r\n')}\r\n`
}

function field(value: string | number | boolean | null, datatype: Column['datatype'], locale: TableLocale): string {
  if (value === null) return ''
  const { delimiter, decimalChar } = dialects[locale]
  const text = datatype === 'decimal' ? String(value).replace('.', decimalChar) : plain(String(value), datatype)
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet takes text that begins with one of these for a formula; an apostrophe keeps it text. */
function plain(text: string, datatype: Column['datatype']): string {
  return datatype === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
