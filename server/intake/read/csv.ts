import { createReadStream } from 'node:fs'
import { ImportError } from '../import-error.ts'
import { chooseEncoding } from './choose-encoding.ts'
import { readHeader, type CsvHeader } from './csv-header.ts'
import { findPlace, placeOf, type GivenPlace } from './csv-place.ts'
import { csvRecords, maximumRecordBytes } from './csv-records.ts'
import { createDecoder, type Encoding } from './encoding.ts'
import type { Feature, OpenedFile } from './feature-file.ts'
import { byteOrderOf, readHead } from './sniff.ts'
import type { LocalFile } from './source.ts'
import { TextEvidence, type TextPlace } from './text-evidence.ts'

type Fail = (reason: string, place?: Partial<TextPlace>) => ImportError

/**
 * Open a CSV file with a header line. Delimiter (comma, semicolon, tab or bar) and encoding are found from the content.
 * The place comes from the given columns, or from those with a usual name. Rows in which everything is empty are left out.
 * @param given the encoding that the caller states; null = none.
 * @throws ImportError when the header has no delimiter, or a name twice, or the encoding is not certain.
 */
export async function openCsv(
  file: LocalFile,
  given: Encoding | null,
  columns?: GivenPlace | 'none',
): Promise<OpenedFile> {
  const fail: Fail = (reason, place) => new ImportError({ file: file.name, ...place, reason })
  const head = await readHead(file.path, maximumRecordBytes)
  if (head.length === maximumRecordBytes && !head.includes('\n') && !head.includes('\r'))
    throw fail('no line ends within 256 kB; expected a CSV file with a header line')
  const encoding = await findEncoding(file, head, given, fail)
  const header = readHeader(createDecoder(encoding).write(head), fail)
  const fields = header.names.filter((name) => name !== '')
  const place = columns === 'none' ? null : findPlace(fields, columns, fail)

  let bytes = 0
  let empty = 0
  async function* features(): AsyncGenerator<Feature> {
    for await (const { row, values } of csvRecords(file, header, encoding, (more) => (bytes += more))) {
      if (values) {
        const properties = Object.fromEntries(fields.map((field, index) => [field, values[index]!]))
        yield { row, properties, ...(columns === 'none' ? { geometry: null } : placeOf(properties, place)) }
      } else empty++
    }
  }
  const facts = {
    format: 'csv' as const,
    srid: place?.srid ?? null,
    sridOrigin: place?.origin ?? 'a CSV file states none',
    hasPlaces: place !== null,
  }
  return {
    facts: { ...facts, total: null, fields, encoding },
    features: features(),
    progress: () => bytes / file.bytes,
    notes: () => (empty === 0 ? [] : [`${empty} empty ${empty === 1 ? 'row was' : 'rows were'} left out`]),
  }
}

/** The encoding: by a byte order mark, UTF-8 where all bytes are, or else by the texts of all rows. */
async function findEncoding(file: LocalFile, head: Buffer, given: Encoding | null, fail: Fail): Promise<Encoding> {
  const marked = byteOrderOf(head)
  if (marked && given && marked !== given)
    throw fail(`--encoding says ${given}, but the file begins with the mark of ${marked}; leave the option out`)
  if (marked && marked !== 'utf-8') return marked
  if (given?.startsWith('utf-16')) return given
  const valid = await isUtf8File(file.path)
  if (valid && (!given || given === 'utf-8')) return 'utf-8'
  const evidence = new TextEvidence()
  // Every byte is a sign in Latin-1, and comes back from it.
  const header = readHeader(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''), fail)
  const inBytes = { ...header, characters: header.characters + (marked ? 3 : 0) } satisfies CsvHeader
  for (const name of header.names) evidence.add(Buffer.from(name, 'latin1'), { row: null, field: name })
  const fields = header.names.filter((name) => name !== '')
  for await (const { row, values } of csvRecords(file, inBytes, 'iso-8859-1', () => {}))
    for (const [index, value] of (values ?? []).entries())
      evidence.add(Buffer.from(value, 'latin1'), { row, field: fields[index]! })
  const statements = given ? [{ who: '--encoding', encoding: given }] : []
  return chooseEncoding(evidence, marked ? [{ who: 'the mark at its beginning', encoding: marked }] : statements, fail)
}

async function isUtf8File(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
