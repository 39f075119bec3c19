import type { ShownView } from '../view/show.ts'
import { sourceLine } from './source-line.ts'

const separator = ';'

/**
 * The table of a view as CSV (RFC 4180, UTF-8 with a mark, semicolons as German spreadsheets expect). `value` is the bare
 * number with a decimal point, empty where there is none to tell; `shown` is what people read on the map.
 */
export function csvOf({ areas, wording, title, subtitle, unit, notes, sources, attributions }: ShownView): string {
  const head = [
    'key',
    'code',
    'name',
    'value',
    'unit',
    'basis',
    'at_least',
    'unknown_reason',
    'date',
    'shown',
    'remarks',
  ]
  const rows = areas.map(({ key, code, name, figure, value, remarks, hidden }) => [
    key,
    code ?? '',
    name,
    String(figure.exact ?? figure.value ?? ''),
    unit,
    figure.basis ?? '',
    String(figure.atLeast),
    hidden ? 'WITHHELD' : (figure.unknownReason ?? ''),
    figure.date ?? '',
    value,
    remarks.join(' · '),
  ])
  const about = [
    title,
    subtitle,
    ...notes,
    ...sources.map((source) => sourceLine(source, wording.lang)),
    ...attributions,
  ]
  const lines = [head, ...rows, [], ...about.map((line) => [`# ${line}`])]
  return `\ufeff${lines.map((cells) => cells.map(cell).join(separator)).join('\r\n')}\r\n`
}

/** A spreadsheet takes what begins with one of these for a formula; an apostrophe keeps it text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
