import { open, type FileHandle } from 'node:fs/promises'
import { ImportError } from '../import-error.ts'

const headerBytes = 100
const shapeTypes: Record<number, string> = { 1: 'Point', 3: 'PolyLine', 5: 'Polygon', 8: 'MultiPoint' }

/**
 * Walk over the records of a .shp file and count them, before a reader that fills up missing bytes with zeros sees it.
 * @throws ImportError when the file is cut off, or a record is out of order, too long or of another type.
 */
export async function countShapes(path: string, name: string): Promise<number> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const fail = (reason: string, row: number | null = null) => new ImportError({ file: name, row, reason })
    if (size < headerBytes) throw fail(`the file is cut off: ${size} bytes, a .shp has at least ${headerBytes}`)
    const read = windowOn(handle)
    const header = await read(0, headerBytes)
    const stated = header.readInt32BE(24) * 2
    if (stated !== size)
      throw fail(
        `the file is ${stated > size ? 'cut off' : 'damaged'}: its header says ${stated} bytes, it has ${size}`,
      )
    const type = header.readInt32LE(32)
    // 11 to 18 are the same shapes with heights, 21 to 28 with measures.
    if (!(type in shapeTypes) && !(type > 10 && type % 10 in shapeTypes && type < 30))
      throw fail(`shape type ${type} is not supported; expected points or polygons`)
    let count = 0
    for (let offset = headerBytes; offset < size;) {
      const row = count + 1
      if (offset + 12 > size) throw fail('the record is cut off', row)
      const record = await read(offset, 12)
      const end = offset + 8 + record.readInt32BE(4) * 2
      const shape = record.readInt32LE(8)
      if (record.readInt32BE(0) !== row)
        throw fail(`the file is damaged: record ${record.readInt32BE(0)} stands where ${row} should`, row)
      if (end < offset + 12 || end > size)
        throw fail('the record is cut off: it reaches beyond the end of the file', row)
      if (shape !== 0 && shape !== type) throw fail(`the record has shape type ${shape}, the file says ${type}`, row)
      offset = end
      count = row
    }
    return count
  } finally {
    await handle.close()
  }
}

/** Read small pieces through a buffer, so that many small records do not mean as many calls. */
function windowOn(handle: FileHandle): (position: number, length: number) => Promise<Buffer> {
  let start = 0
  let bytes = Buffer.alloc(0)
  return async (position, length) => {
    if (position < start || position + length > start + bytes.length) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(65536), 0, 65536, position)
      start = position
      bytes = buffer.subarray(0, bytesRead)
    }
    return bytes.subarray(position - start, position - start + length)
  }
}
