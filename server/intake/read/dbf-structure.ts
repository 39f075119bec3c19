import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ImportError } from '../import-error.ts'
import { readHead } from './sniff.ts'
import { TextEvidence, type TextPlace } from './text-evidence.ts'

/** A field of a .dbf file. */
export interface DbfField {
  name: Buffer
  /** C for text, N and F for numbers, D for dates, L for yes and no. */
  type: string
  bytes: number
}

/** What the header of a .dbf file says, and what its bytes are. */
export interface DbfStructure {
  path: string
  records: number
  headerBytes: number
  recordBytes: number
  fields: DbfField[]
  /** Byte 29 of the header, which names a code page; 0 = it names none. */
  languageByte: number
  evidence: TextEvidence
}

type Fail = (reason: string, place?: Partial<TextPlace>) => ImportError

/**
 * Check a .dbf file as a whole: nothing of a damaged one may pass for all of it.
 * @throws ImportError when it is cut off, damaged, or has deleted records, which would shift rows against the shapes.
 */
export async function checkDbf(path: string, name: string): Promise<DbfStructure> {
  const fail: Fail = (reason, place) => new ImportError({ file: name, ...place, reason })
  const { size } = await stat(path)
  const start = await readHead(path, 32)
  if (start.length < 32) throw fail(`the .dbf is cut off: ${size} bytes`)
  const records = start.readUInt32LE(4)
  const headerBytes = start.readUInt16LE(8)
  const recordBytes = start.readUInt16LE(10)
  const expected = headerBytes + records * recordBytes
  if (headerBytes < 65 || recordBytes < 2) throw fail('the header of the .dbf is damaged')
  if (size < expected) throw fail(`the .dbf is cut off: its header says ${expected} bytes, it has ${size}`)

  const fields = readFields(await readHead(path, headerBytes), fail)
  if (1 + fields.reduce((sum, field) => sum + field.bytes, 0) !== recordBytes)
    throw fail('the header of the .dbf is damaged: its fields do not add up to its records')
  const evidence = new TextEvidence()
  const structure = { path, records, headerBytes, recordBytes, fields, languageByte: start[29]!, evidence }
  for (const field of fields) evidence.add(field.name, { row: null, field: field.name.toString('latin1') })
  let row = 0
  for await (const record of recordsOf(structure)) {
    row++
    checkRecord(record, fields, row, fail)
    for (const { type, name, value } of valuesOf(record, fields))
      if (type === 'C') evidence.add(value, { row, field: name.toString('latin1') })
  }
  return structure
}

function readFields(header: Buffer, fail: Fail): DbfField[] {
  const fields: DbfField[] = []
  for (let at = 32; header[at] !== 0x0d; at += 32) {
    if (at + 32 >= header.length) throw fail('the header of the .dbf is damaged: its list of fields does not end')
    const type = String.fromCharCode(header[at + 11]!)
    const name = header.subarray(at, at + 11)
    const end = name.indexOf(0)
    fields.push({ name: end < 0 ? name : name.subarray(0, end), type, bytes: header[at + 16]! })
    if (!'CNFDL'.includes(type))
      throw fail(`a field of the .dbf has type ${JSON.stringify(type)}; expected text, number, date or yes/no`)
  }
  return fields
}

/** The records one by one, as bytes. */
export async function* recordsOf({ path, headerBytes, recordBytes, records }: DbfStructure): AsyncGenerator<Buffer> {
  let left = records
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { start: headerBytes }) as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, chunk])
    let at = 0
    for (; left > 0 && at + recordBytes <= bytes.length; at += recordBytes, left--)
      yield bytes.subarray(at, at + recordBytes)
    rest = bytes.subarray(at)
  }
}

/** The values of a record as bytes, without the blanks and zeros that fill it up. */
export function* valuesOf(record: Buffer, fields: DbfField[]): Generator<DbfField & { value: Buffer }> {
  let at = 1
  for (const field of fields) {
    let [start, end] = [at, at + field.bytes]
    while (end > start && (record[end - 1] === 0x20 || record[end - 1] === 0)) end--
    while (start < end && record[start] === 0x20) start++
    at += field.bytes
    yield { ...field, value: record.subarray(start, end) }
  }
}

/** Every record begins with a blank, or with a star when it is deleted. Numbers that are none would be read as unknown. */
function checkRecord(record: Buffer, fields: DbfField[], row: number, fail: Fail): void {
  if (record[0] === 0x2a)
    throw fail('the record is marked as deleted; pack the .dbf (QGIS: Repack) and try again', { row })
  if (record[0] !== 0x20) throw fail('the .dbf is damaged: the record does not begin as a record does', { row })
  for (const { name, type, value } of valuesOf(record, fields)) {
    const text = value.toString('latin1').replaceAll('\0', ' ').trim()
    // Stars stand for a number that did not fit: nobody knows it.
    if ('NF'.includes(type) && !/^\**$/.test(text) && !Number.isFinite(Number(text)))
      throw fail(`${JSON.stringify(text)} in the field ${name.toString('latin1')} is not a number`, { row })
  }
}
