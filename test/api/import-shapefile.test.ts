import { describe, expect, it } from 'vitest'
import { referenceSystem } from '../../server/geometry/srid.ts'
import { createFolder, readAll, readError, sharedData } from '../setup/import-files.ts'
import { writeDbf, writeShp, type ShapeRecord } from '../setup/import-shapefile.ts'

const folder = createFolder()
const square = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
].map(([x = 0, y = 0]) => [370000 + x, 5680000 + y])
const records: ShapeRecord[] = [
  { rings: [square], attributes: ['01', 'Nordstadt'] },
  { rings: null, attributes: ['37', 'Höhe'] },
]

function shapefile(name: string, parts: Record<string, string | Uint8Array>): string {
  for (const [extension, content] of Object.entries(parts)) folder.write(`${name}.${extension}`, content)
  return folder.path(`${name}.shp`)
}
const shp = writeShp(records)
const dbf = writeDbf(['QUARTIER', 'NAME'], records)

/** A copy with one byte or number replaced. */
function change(content: Buffer, write: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(content)
  write(copy)
  return copy
}

describe('shapefiles', () => {
  it('are read with attributes, a missing shape, and the reference system of the .prj', async () => {
    const prj = referenceSystem(25832).wkt!
    const { meta, features } = await readAll(shapefile('good', { shp, dbf, prj }))
    expect(meta).toMatchObject({
      file: 'good.shp',
      format: 'shapefile',
      srid: 25832,
      total: 2,
      fields: ['QUARTIER', 'NAME'],
    })
    expect(features).toEqual([
      {
        row: 1,
        properties: { QUARTIER: '01', NAME: 'Nordstadt' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
      { row: 2, properties: { QUARTIER: '37', NAME: 'Höhe' }, geometry: null },
    ])
  })

  it('may be in Latin-1 or UTF-8 without a .cpg', async () => {
    const latin1 = writeDbf(['QUARTIER', 'NAME'], records, 'latin1')
    const { meta, features } = await readAll(shapefile('latin1', { shp, dbf: latin1 }))
    expect([meta.encoding, features[1]!.properties.NAME]).toEqual(['windows-1252', 'Höhe'])
    expect((await readError(shapefile('contradiction', { shp, dbf: latin1, cpg: 'UTF-8' }))).reason).toMatch(
      /says UTF-8, but "H\ufffdhe" is not valid UTF-8/,
    )
    expect((await readError(shapefile('cpg', { shp, dbf, cpg: 'Klingon' }))).reason).toMatch(
      /names the encoding "Klingon"/,
    )
  })

  it.each([
    ['truncated in a record', { shp: shp.subarray(0, 200), dbf }, /cut off: its header says 248 bytes, it has 200/],
    ['truncated in the header', { shp: shp.subarray(0, 60), dbf }, /cut off: 60 bytes/],
    ['missing .dbf', { shp }, /the .dbf beside it is missing/],
    ['truncated .dbf', { shp, dbf: dbf.subarray(0, 120) }, /the .dbf is cut off/],
    [
      '.dbf of fewer records',
      { shp, dbf: writeDbf(['A'], [{ rings: null, attributes: ['1'] }]) },
      /the .shp has 2 records, the .dbf 1/,
    ],
    [
      'too many points',
      { shp: change(shp, (copy) => copy.writeInt32LE(1000, 148)), dbf },
      /numbers of parts and points do not fit/,
    ],
    [
      'words for numbers',
      { shp, dbf: change(dbf, (copy) => copy.write('N', 75)) },
      /"Nordstadt" in the field NAME is not a number/,
    ],
    ['deleted records', { shp, dbf: writeDbf(['A', 'B'], records, 'utf8', '*') }, /marked as deleted/],
    ['a field twice', { shp, dbf: writeDbf(['A', 'A'], records) }, /the field A is there twice/],
    [
      'a stray hole',
      {
        shp: writeShp([
          { ...records[0]!, rings: [square, square.map(([x, y]) => [x! + 9, y!]).toReversed()] },
          records[1]!,
        ]),
        dbf,
      },
      /a ring runs as a hole does/,
    ],
    [
      'zeros for content',
      { shp: Buffer.concat([shp.subarray(0, 100), Buffer.alloc(shp.length - 100)]), dbf },
      /record 0 stands where 1 should/,
    ],
  ])('are refused: %s', async (name, parts, reason) => {
    expect((await readError(shapefile(name.replaceAll(' ', '-'), parts as Record<string, Uint8Array>))).reason).toMatch(
      reason,
    )
  })

  it('are not given by one of their other parts', async () => {
    shapefile('parts', { shp, dbf, shx: shp })
    expect((await readError(folder.path('parts.dbf'))).reason).toMatch(/only a part of a shapefile, give the .shp/)
    expect((await readError(folder.path('parts.shx'))).reason).toMatch(/only a part of a shapefile/)
  })

  it.skipIf(!sharedData)('from the city: the outline, without .prj', async () => {
    const { meta, features } = await readAll(`${sharedData}/city-boundary/Stadtgebiet_EPSG25832_SHAPE.shp`)
    expect(meta).toMatchObject({ srid: null, sridOrigin: 'there is no .prj beside the .shp', total: 1 })
    expect(features[0]!.properties).toEqual({ STADT: 'Wuppertal', FLAECHE: 168395431 })
    expect(features[0]!.geometry).toMatchObject({ type: 'Polygon', coordinates: [{ length: 2670 }] })
  })
})
