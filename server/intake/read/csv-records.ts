import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { ImportError } from '../import-error.ts'
import type { CsvHeader } from './csv-header.ts'
import { createDecoder, type Encoding } from './encoding.ts'
import type { LocalFile } from './source.ts'

/** The longest header line or record, in bytes. */
export const maximumRecordBytes = 256 * 1024

/** A record of a CSV file. */
export interface CsvRecord {
  /** From 1, not counting the header. */
  row: number
  /** The values in the order of the header, without those of columns that have no name. null = all values are empty. */
  values: string[] | null
}

/**
 * The records of a CSV file behind its header.
 * @param onBytes told how many bytes have been read, piece by piece.
 * @throws ImportError when a record has too many or too few values, or one in a column without a name.
 */
export async function* csvRecords(
  file: LocalFile,
  { names, delimiter, characters, lines }: CsvHeader,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CsvRecord> {
  let row = 0
  const fail = (reason: string) => new ImportError({ file: file.name, row, reason })
  async function* decode(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = createDecoder(encoding)
    let header = characters
    for await (const chunk of chunks) {
      onBytes(chunk.length)
      const text = decoder.write(chunk)
      yield text.slice(header)
      header = Math.max(0, header - text.length)
    }
    yield (decoder.end() ?? '').slice(header)
  }
  const parser = parse({
    delimiter,
    // Files that were put together mix the ends of lines.
    record_delimiter: ['\r\n', '\n', '\r'],
    trim: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: maximumRecordBytes,
  })
  // Errors of any stage arrive at the loop, through the last one.
  pipeline(createReadStream(file.path), decode, parser, () => {})
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      row++
      yield { row, values: record.every((value) => value === '') ? null : fit(record, names, info.lines + lines, fail) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    row++
    throw fail(explain(error, lines))
  }
}

/** The values of the columns that have names. Excel adds empty values at the end, and columns without a name. */
function fit(record: string[], names: string[], line: number, fail: (reason: string) => ImportError): string[] {
  const named = names.findLastIndex((name) => name !== '') + 1
  if (record.length < named || record.slice(names.length).some((value) => value !== ''))
    throw fail(`line ${line} has ${record.length} fields, the header has ${names.length}`)
  const stray = names.findIndex((name, index) => name === '' && (record[index] ?? '') !== '')
  if (stray >= 0)
    throw fail(
      `column ${stray + 1} has no name in the header line, but line ${line} has ${JSON.stringify(record[stray]!.slice(0, 40))} in it; expected a name`,
    )
  return record.filter((_, index) => (names[index] ?? '') !== '')
}

function explain(error: CsvError, lines: number): string {
  const line = Number(error.lines) + lines
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'the record is longer than 256 kB; is a quotation mark not closed?'
  if (error.code.includes('QUOTE'))
    return `line ${line} has a quotation mark out of place; expected them around whole values, and doubled inside`
  return error.message
}
