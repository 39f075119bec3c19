import type { Position } from 'geojson'

/** One record: a polygon as rings (shells clockwise, holes counter-clockwise), or null, and its attributes. */
export interface ShapeRecord {
  rings: Position[][] | null
  attributes: string[]
}

/** A .shp file of polygons. */
export function writeShp(records: ShapeRecord[]): Buffer {
  const bodies = records.map(({ rings }, index) => {
    const shape = rings ? polygon(rings) : Buffer.alloc(4)
    const header = Buffer.alloc(8)
    header.writeInt32BE(index + 1, 0)
    header.writeInt32BE(shape.length / 2, 4)
    return Buffer.concat([header, shape])
  })
  const header = Buffer.alloc(100)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE((100 + bodies.reduce((sum, body) => sum + body.length, 0)) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(5, 32)
  return Buffer.concat([header, ...bodies])
}

function polygon(rings: Position[][]): Buffer {
  const points = rings.flat()
  const buffer = Buffer.alloc(44 + 4 * rings.length + 16 * points.length)
  buffer.writeInt32LE(5, 0)
  buffer.writeInt32LE(rings.length, 36)
  buffer.writeInt32LE(points.length, 40)
  let first = 0
  for (const [index, ring] of rings.entries()) {
    buffer.writeInt32LE(first, 44 + 4 * index)
    first += ring.length
  }
  for (const [index, [x, y]] of points.entries()) {
    buffer.writeDoubleLE(x!, 44 + 4 * rings.length + 16 * index)
    buffer.writeDoubleLE(y!, 52 + 4 * rings.length + 16 * index)
  }
  return buffer
}

/** A .dbf file of text fields, 40 bytes each. */
export function writeDbf(
  fields: string[],
  records: ShapeRecord[],
  encoding: 'utf8' | 'latin1' = 'utf8',
  flag = ' ',
): Buffer {
  const width = 40
  const header = Buffer.alloc(32 + 32 * fields.length + 1)
  header[0] = 3
  header.writeUInt32LE(records.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + width * fields.length, 10)
  for (const [index, field] of fields.entries()) {
    header.write(field, 32 + 32 * index, 'latin1')
    header.write('C', 43 + 32 * index)
    header[48 + 32 * index] = width
  }
  header[header.length - 1] = 0x0d
  const rows = records.map(({ attributes }) => {
    const cells = attributes.map((value) =>
      Buffer.concat([Buffer.from(value, encoding), Buffer.alloc(width, ' ')]).subarray(0, width),
    )
    return Buffer.concat([Buffer.from(flag), ...cells])
  })
  return Buffer.concat([header, ...rows, Buffer.from([0x1a])])
}
