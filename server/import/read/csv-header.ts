import { parse } from 'csv-parse/sync'
import type { ImportError } from '../import-error.ts'

/** The delimiter that occurs most often in the header, outside quotes. */
export function findDelimiter(line: string, fail: (reason: string) => ImportError): string {
  const plain = line.replace(/"[^"]*"/g, '')
  const counts = [';', ',', '\t'].map((delimiter) => ({ delimiter, count: plain.split(delimiter).length - 1 }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  if (best.count === 0)
    throw fail('the first line has no comma, semicolon or tab; expected the header line of a CSV file')
  return best.delimiter
}

/**
 * The names of the columns.
 * @throws ImportError when one is empty or there twice.
 */
export function readHeader(line: string, delimiter: string, fail: (reason: string) => ImportError): string[] {
  let names: string[]
  try {
    ;[names] = parse(line, { bom: true, delimiter, trim: true }) as string[][]
  } catch (error) {
    throw fail(`the header line cannot be read (${(error as Error).message})`)
  }
  const empty = names.indexOf('')
  if (empty >= 0) throw fail(`column ${empty + 1} has no name in the header line; expected one`)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw fail(`the column ${JSON.stringify(twice)} is there twice; expected each name once`)
  return names
}
