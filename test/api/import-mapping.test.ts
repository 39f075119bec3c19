import { describe, expect, it } from 'vitest'
import { allPresets } from '../../server/intake/presets/presets.ts'
import type { ReadRecordsOptions } from '../../server/intake/read-records.ts'
import type { ImportKind } from '../../server/intake/records.ts'
import { collection, createFolder, feature, importErrorOf, sharedData } from '../setup/import-files.ts'
import { outline, readAllRecords } from '../setup/import-records.ts'

const folder = createFolder()
const readText = <Kind extends ImportKind>(kind: Kind, name: string, text: string, options?: ReadRecordsOptions) =>
  readAllRecords(kind, folder.write(name, text), options)

describe('areas of Wuppertal', () => {
  const quarters = (name: string, rows: object[]) =>
    readText('areas', name, collection(rows.map((row) => feature(row, outline))), { preset: 'wuppertal-quarters' })

  it('are quarters with their district, and districts with their city', async () => {
    const { records } = await quarters('quarters.json', [
      { QUARTIER: '01', NAME: 'Nordstadt ' },
      { QUARTIER: '83', NAME: 'Hilgershöhe' },
    ])
    expect(records).toMatchObject([
      {
        key: 'quarter-01',
        kind: 'QUARTER',
        code: '01',
        name: 'Nordstadt',
        parentKey: 'district-0',
        squareKilometres: null,
        boundary: { type: 'MultiPolygon' },
      },
      { key: 'quarter-83', parentKey: 'district-8' },
    ])
    const text = collection([feature({ BEZIRK: 0, NAME: 'Elberfeld', FLAECHE: 11070000 }, outline)])
    const districts = await readText('areas', 'districts.json', text, { preset: 'wuppertal-districts' })
    expect(districts.records).toMatchObject([
      { key: 'district-0', code: '0', parentKey: 'wuppertal', squareKilometres: 11.07 },
    ])
  })

  it('are rejected with row, field and reason', async () => {
    const rows = [
      { QUARTIER: '1', NAME: 'A' },
      { QUARTIER: 1, NAME: 'A' },
      { NAME: 'A' },
      { QUARTIER: '01' },
      { QUARTIER: '02', NAME: 'A' },
      { QUARTIER: '02', NAME: 'B' },
    ]
    const { records, rejections } = await quarters('bad.json', rows)
    expect(records).toHaveLength(1)
    expect(rejections).toEqual([
      'bad.json, row 1, QUARTIER: "1" is not the two digits of a quarter with a leading zero, such as 01',
      'bad.json, row 2, QUARTIER: 1 is not the two digits of a quarter with a leading zero, such as 01',
      'bad.json, row 3, QUARTIER: no value; expected the two digits of a quarter with a leading zero, such as 01',
      'bad.json, row 4, NAME: no value; expected one',
      'bad.json, row 6: quarter-02 stands in row 5 already',
    ])
  })

  it('are rejected for their outline, or refused whole for a wrong reference system', async () => {
    const text = collection([
      feature({ QUARTIER: '01', NAME: 'A' }, null),
      feature({ QUARTIER: '02', NAME: 'B' }, outline),
      feature(
        { QUARTIER: '03', NAME: 'C' },
        {
          ...outline,
          coordinates: [
            [
              [51, 7],
              [51, 8],
              [52, 8],
              [51, 7],
            ],
          ],
        },
      ),
    ])
    const { records, rejections } = await readText('areas', 'outline.json', text, { preset: 'wuppertal-quarters' })
    expect(records).toHaveLength(1)
    expect(rejections[0]).toBe('outline.json, row 1, geometry: there is no geometry')
    expect(rejections[1]).toMatch(/row 3, geometry: read as EPSG:4326, the position 51, 7 lies outside/)
    const error = await importErrorOf(
      readText('areas', 'outline.json', text, { preset: 'wuppertal-quarters', srid: 25832 }),
    )
    expect(error.message).toMatch(/outline.json, row 2, geometry: read as EPSG:25832.*EPSG:4326 would fit/)
  })

  it.skipIf(!sharedData)('are the city from its official file', async () => {
    const file = `${sharedData}/city-boundary/Stadtgebiet_EPSG25832_SHAPE.shp`
    const { records } = await readAllRecords('areas', file, { preset: 'wuppertal-city', srid: 25832 })
    expect(records).toMatchObject([
      { key: 'wuppertal', kind: 'CITY', name: 'Wuppertal', parentKey: null, squareKilometres: 168.395431 },
    ])
    const error = await importErrorOf(readAllRecords('areas', file, { preset: 'wuppertal-city' }))
    expect(error.message).toMatch(/there is no .prj beside the .shp; give it with --srid.*EPSG:25832 would fit/)
    expect(
      (await importErrorOf(readAllRecords('areas', file, { preset: 'wuppertal-quarters', srid: 25832 }))).message,
    ).toBe(
      'Stadtgebiet_EPSG25832_SHAPE.shp, QUARTIER: there is no field of this name; the file has STADT, FLAECHE; if it is called otherwise: --map code=FIELD',
    )
  })
})

describe('a mapping', () => {
  const text = collection([feature({ QUARTIER: '01', TITEL: 'Nordstadt' }, outline)])
  const read = (options: ReadRecordsOptions) => readText('areas', 'mapping.json', text, options)

  it('replaces single fields of a preset', async () => {
    const { records } = await read({ preset: 'wuppertal-quarters', map: ['name=TITEL'] })
    expect(records[0]!.name).toBe('Nordstadt')
  })

  it.each([
    [
      { preset: 'wuppertal-daycare' },
      /--preset: there is no preset wuppertal-daycare for areas; expected areas, wuppertal-city/,
    ],
    [
      { preset: 'wuppertal-quarters', map: ['label=TITEL'] },
      /--map: there is no target label; expected code, name, squareMetres/,
    ],
    [{ preset: 'wuppertal-quarters', map: ['TITEL'] }, /--map: "TITEL" is not target=FIELD/],
    [
      { preset: 'wuppertal-quarters', map: ['squareMetres=GROESSE'] },
      /mapping.json, GROESSE: no feature has a field of this name/,
    ],
  ])('is refused: %o', async (options, message) => {
    expect((await importErrorOf(read(options))).message).toMatch(message)
  })

  it('of every preset has its own key, and a source with an attribution where it is official', () => {
    expect(new Set(allPresets().map(({ key }) => key)).size).toBe(allPresets().length)
    for (const { key, source } of allPresets().filter((preset) => preset.kind !== 'grid' && preset.source))
      expect([key, source?.attribution]).toEqual([
        key,
        'Datenquelle: CC-BY-4.0 - Stadt Wuppertal - offenedaten-wuppertal.de',
      ])
  })
})
