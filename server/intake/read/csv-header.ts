import { parse } from 'csv-parse/sync'
import type { ImportError } from '../import-error.ts'

/** The header of a CSV file. */
export interface CsvHeader {
  delimiter: string
  /** The names in their order; '' = a column without a name, which must be empty. */
  names: string[]
  /** So many characters and lines come before the first record. */
  characters: number
  lines: number
}

type Fail = (reason: string) => ImportError

/**
 * Read the header from the beginning of a CSV file: after Excel's line `sep=;`, if there is one, up to the first line break
 * outside quotes. Line breaks in names become blanks.
 * @throws ImportError when there is no delimiter, or a name is there twice.
 */
export function readHeader(beginning: string, fail: Fail): CsvHeader {
  const [first = '', given] = /^"?sep=(.)"?;*\r?\n/i.exec(beginning) ?? []
  // Empty lines may stand above the names.
  const [blank = ''] = /^\s*[\r\n]/.exec(beginning.slice(first.length)) ?? []
  const line = firstRecord(beginning.slice(first.length + blank.length))
  const delimiter = given ?? findDelimiter(line, fail)
  let names: string[]
  try {
    ;[names = []] = parse(line, { delimiter, trim: true }) as string[][]
  } catch (error) {
    throw fail(`the header line cannot be read (${(error as Error).message})`)
  }
  names = names.map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
  if (names.every((name) => name === '')) throw fail('the header line is empty; expected the names of the columns')
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (twice !== undefined) throw fail(`the column ${JSON.stringify(twice)} is there twice; expected each name once`)
  const characters = first.length + blank.length + line.length
  return { delimiter, names, characters, lines: beginning.slice(0, characters).split(/\r\n|\r|\n/).length - 1 }
}

/** The text up to and with the first line break outside quotes. */
function firstRecord(text: string): string {
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '"') quoted = !quoted
    const ends = text[index] === '\n' || (text[index] === '\r' && text[index + 1] !== '\n')
    if (!quoted && ends) return text.slice(0, index + 1)
  }
  return text
}

/** The delimiter that occurs most often in the header, outside quotes. */
function findDelimiter(line: string, fail: Fail): string {
  const plain = line.replace(/"[^"]*"/g, '')
  const counts = [';', ',', '\t', '|'].map((delimiter) => ({ delimiter, count: plain.split(delimiter).length - 1 }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  if (best.count === 0)
    throw fail('the first line has no comma, semicolon, tab or bar; expected the header line of a CSV file')
  return best.delimiter
}
