import { describe, expect, test } from 'vitest'
import { importFile, type ImportOptions } from '../../server/intake/import.ts'
import type { ImportKind } from '../../server/intake/records.ts'
import { rowsOf, useDatabase } from '../setup/database.ts'
import { collection, createFolder, feature, importErrorOf } from '../setup/import-files.ts'

const database = useDatabase()
const folder = createFolder()
let files = 0

const dryRun = (kind: ImportKind, text: string, options: ImportOptions = {}) =>
  importFile(database.current, kind, folder.write(`${files++}.${text.startsWith('{') ? 'geojson' : 'csv'}`, text), {
    ...options,
    dryRun: true,
  })
const places = (...rows: string[]) =>
  ['key;type;name;x;y', ...rows.map((row, index) => `f-${index};youth-centre;F;${row}`)].join('\n')
const square = (x: number, y: number, size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
})
const areas = (code: number, properties: object, geometry: object) =>
  collection([feature(properties, geometry)], { crs: { type: 'name', properties: { name: `EPSG:${code}` } } })
const part = { key: 'part', kind: 'PROGRAMME_AREA', name: 'Teil', parentKey: 'wuppertal' }
const city = { key: 'elsewhere', kind: 'CITY', name: 'Anderswo' }

/** Near the Alte Feuerwache in Wuppertal, EPSG:25832. */
const near = '370695,3;5680837,4'

describe('a reference system that puts the places far from all known areas, where another one puts them near, is refused', () => {
  test('facilities, and the right one is named', async () => {
    expect(await dryRun('facilities', places(near), { srid: 25832 })).toMatchObject({ new: 1, notes: [] })
    expect((await importErrorOf(dryRun('facilities', places(near), { srid: 25833 }))).message).toMatch(
      /, row 1, geometry: read as EPSG:25833, the position 370695.3, 5680837.4 lies 407 km from all known areas; EPSG:25832 would fit; .*--elsewhere$/,
    )
  })

  test('areas, also by what the file says itself', async () => {
    const text = areas(25833, part, square(370_000, 5_680_000, 1000))
    expect((await importErrorOf(dryRun('areas', text))).reason).toMatch(/km from all known areas; EPSG:25832 would fit/)
    expect(await dryRun('areas', areas(25832, part, square(370_000, 5_680_000, 1000)))).toMatchObject({
      new: 1,
      rejections: [],
      notes: [],
    })
  })

  test('a single row of another one is rejected with its number', async () => {
    const text = places('370695;5680837', '-44000;5709000')
    const { rejections } = await dryRun('facilities', text, { srid: 25832 })
    expect(rejections).toMatchObject([{ row: 2, reason: expect.stringMatching(/outside|EPSG:25833 would fit/) }])
  })

  test('unless the caller means it', async () => {
    expect(await dryRun('facilities', places(near), { srid: 25833, elsewhere: true })).toMatchObject({
      new: 1,
      rejections: [],
    })
  })
})

describe('a place that is far in every reference system', () => {
  test('is reported with its row', async () => {
    const report = await dryRun('facilities', places('7,15;51,25', '7,15;52,25', '7,51;51,25'), { srid: 4326 })
    expect(report).toMatchObject({ new: 3, rejections: [] })
    expect(report.notes).toEqual([
      expect.stringMatching(
        /^1 place lies more than 20 km from all known areas: row 2 at 7.15, 52.25 by \d+ km; check them$/,
      ),
    ])
  })

  test('is refused when no facility of the file is near, for then the file is of another city', async () => {
    const error = await importErrorOf(dryRun('facilities', places('11,57;48,13', '11,58;48,14'), { srid: 4326 }))
    expect(error.reason).toMatch(
      /^none of the 2 places lies within 20 km of a known area \(row 1 at 11.57, 48.13 by 4\d\d km, row 2/,
    )
    expect(await dryRun('facilities', places('11,57;48,13'), { srid: 4326, elsewhere: true })).toMatchObject({
      new: 1,
      notes: [],
    })
  })

  test.each([
    ['Berlin', 3068, square(20_000, 20_000, 5000)],
    ['Dresden', 25833, square(411_000, 5_655_000, 3000)],
    ['Dresden', 5669, square(5_410_000, 5_655_000, 3000)],
    ['München', 4326, square(11.5, 48.1, 0.1)],
  ])('is taken with a word where it may be a new city: %s, EPSG:%i', async (_name, code, geometry) => {
    const report = await dryRun('areas', areas(code, city, geometry))
    expect(report).toMatchObject({ new: 1, rejections: [] })
    expect(report.notes[0]).toMatch(/^1 place lies more than 20 km from all known areas: row 1 at /)
  })

  test('is refused where the area is said to lie in one that is near', async () => {
    const { rejections } = await dryRun('areas', areas(4326, part, square(11.5, 48.1, 0.1)))
    expect(rejections).toMatchObject([
      {
        row: 1,
        field: 'parentKey',
        reason: expect.stringMatching(/^it lies 4\d\d km from the area "wuppertal" above it$/),
      },
    ])
  })
})

test('an outline around all that is known is not far from it', async () => {
  expect(await dryRun('areas', areas(4326, city, square(6, 50.3, 2.5)))).toMatchObject({ new: 1, notes: [] })
})

test('where no outline is known, nothing is far', async () => {
  const known = await rowsOf<{ key: string }>(database.current, 'select key from area where boundary is not null')
  expect(known.length).toBeGreaterThan(0)
  await rowsOf(database.current, 'update area set boundary = null, boundary_quality = null, boundary_accuracy = null')
  expect(await dryRun('facilities', places(near), { srid: 25833 })).toMatchObject({ new: 1, notes: [] })
})

test('what the caller says against the file is said in the report', async () => {
  const text = areas(25833, part, square(370_000, 5_680_000, 1000))
  expect((await dryRun('areas', text, { srid: 25832 })).notes).toEqual([
    'the member "crs" says "EPSG:25833" (EPSG:25833), but it was read as --srid says: EPSG:25832',
  ])
})
