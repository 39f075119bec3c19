import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse, CsvError } from 'csv-parse'
import { ImportError } from '../import-error.ts'
import { findDelimiter, readHeader } from './csv-header.ts'
import { findPoint, toPoint, type CoordinateColumns } from './csv-point.ts'
import { detectEncoding } from './encoding.ts'
import type { Feature, OpenedFile } from './feature-file.ts'
import { readHead } from './sniff.ts'
import type { LocalFile } from './source.ts'

/** The longest header line or record, in bytes. */
const maximumRecordBytes = 256 * 1024

/**
 * Open a CSV file with a header line. Delimiter (comma, semicolon or tab) and encoding are found from the content.
 * A point comes from the given columns, or from columns called lon/lat (WGS 84) or x/y (reference system not stated).
 * @throws ImportError when the header has no delimiter, an empty name, or a name twice.
 */
export async function openCsv(file: LocalFile, given?: CoordinateColumns): Promise<OpenedFile> {
  const fail = (reason: string, row: number | null = null) => new ImportError({ file: file.name, row, reason })
  const head = await readHead(file.path, maximumRecordBytes)
  const end = head.indexOf('\n')
  if (end < 0 && head.length === maximumRecordBytes)
    throw fail('no line ends within 256 kB; expected a CSV file with a header line')
  const encoding = await detectEncoding(file.path)
  const line = new TextDecoder(encoding).decode(end < 0 ? head : head.subarray(0, end)).trim()
  const delimiter = findDelimiter(line, fail)
  const fields = readHeader(line, delimiter, fail)
  const point = findPoint(fields, given, fail)

  let row = 0
  let bytes = 0
  async function* features(): AsyncGenerator<Feature> {
    const decoder = new TextDecoder(encoding)
    async function* decode(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
      for await (const chunk of chunks) {
        bytes += chunk.length
        yield decoder.decode(chunk, { stream: true })
      }
      yield decoder.decode()
    }
    const parser = parse<Record<string, string>>({
      bom: true,
      columns: fields,
      from_line: 2,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      max_record_size: maximumRecordBytes,
    })
    // Errors of any stage arrive at the loop, through the last one.
    pipeline(createReadStream(file.path), decode, parser, () => {})
    try {
      for await (const properties of parser as AsyncIterable<Record<string, string>>) {
        row++
        yield { row, properties, geometry: point ? toPoint(properties, point) : null }
      }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      throw fail(explain(error, fields.length), row + 1)
    }
  }
  const facts = {
    format: 'csv' as const,
    srid: point?.srid ?? null,
    sridOrigin: point?.origin ?? 'a CSV file states none',
  }
  return {
    facts: { ...facts, total: null, fields, encoding },
    features: features(),
    progress: () => bytes / file.bytes,
  }
}

function explain(error: CsvError, columns: number): string {
  if (error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS' || error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const found = (error as { record?: unknown[] }).record?.length ?? 'other than the expected number of'
    return `line ${error.lines} has ${found} fields, the header has ${columns}`
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'the record is longer than 256 kB; is a quotation mark not closed?'
  if (error.code.includes('QUOTE'))
    return `line ${error.lines} has a quotation mark out of place; expected them around whole values, and doubled inside`
  return error.message
}
