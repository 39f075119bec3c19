import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ImportError } from '../import-error.ts'
import { detectEncoding, type Encoding } from './encoding.ts'
import { readHead } from './sniff.ts'

/** What the header of a .dbf file says. */
export interface DbfStructure {
  records: number
  fields: string[]
  /** Found from the bytes of names and values. */
  encoding: Encoding
}

/**
 * Check a .dbf file before a reader that ends in silence where the file ends sees it.
 * @throws ImportError when it is cut off, damaged, or has deleted records, which would shift rows against the shapes.
 */
export async function checkDbf(path: string, name: string): Promise<DbfStructure> {
  const fail = (reason: string, row: number | null = null) => new ImportError({ file: name, row, reason })
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
  const layout = { headerBytes, recordBytes, records }
  let row = 0
  for await (const record of recordsOf(path, layout)) {
    row++
    checkRecord(record, fields, (reason) => fail(reason, row))
  }

  const valid = fields.every((field) => isUtf8(field.name))
  const encoding = valid ? await detectEncoding(path, headerBytes) : 'windows-1252'
  const decoder = new TextDecoder(encoding)
  const names = fields.map((field) => decoder.decode(field.name))
  const twice = names.find((each, index) => names.indexOf(each) !== index)
  if (twice !== undefined) throw fail(`the field ${twice} is there twice; expected each name once`)
  return { records, fields: names, encoding }
}

type Fail = (reason: string, row?: number | null) => ImportError

interface Field {
  name: Buffer
  type: string
  bytes: number
}

function readFields(header: Buffer, fail: Fail): Field[] {
  const fields: Field[] = []
  for (let at = 32; header[at] !== 0x0d; at += 32) {
    if (at + 32 >= header.length) throw fail('the header of the .dbf is damaged: its list of fields does not end')
    const type = String.fromCharCode(header[at + 11])
    const name = header.subarray(at, at + 11)
    const end = name.indexOf(0)
    fields.push({ name: end < 0 ? name : name.subarray(0, end), type, bytes: header[at + 16] })
    if (!'CNFDL'.includes(type))
      throw fail(`a field of the .dbf has type ${JSON.stringify(type)}; expected text, number, date or yes/no`)
  }
  return fields
}

/** The records one by one. */
async function* recordsOf(
  path: string,
  { headerBytes, recordBytes, records }: { headerBytes: number; recordBytes: number; records: number },
): AsyncGenerator<Buffer> {
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

/** Every record begins with a blank, or with a star when it is deleted. Numbers that are none would be read as unknown. */
function checkRecord(record: Buffer, fields: Field[], fail: (reason: string) => ImportError): void {
  if (record[0] === 0x2a) throw fail('the record is marked as deleted; pack the .dbf (QGIS: Repack) and try again')
  if (record[0] !== 0x20) throw fail('the .dbf is damaged: the record does not begin as a record does')
  let at = 1
  for (const { name, type, bytes } of fields) {
    const value = record
      .toString('latin1', at, (at += bytes))
      .replaceAll('\0', ' ')
      .trim()
    // Stars stand for a number that did not fit: nobody knows it.
    if ('NF'.includes(type) && !/^\**$/.test(value) && !Number.isFinite(Number(value)))
      throw fail(`${JSON.stringify(value)} in the field ${name.toString('latin1')} is not a number`)
  }
}
