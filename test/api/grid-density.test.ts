import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportOptions } from '../../server/intake/import.ts'
import { useDatabase } from '../setup/database.ts'
import { useGrid } from '../setup/grid.ts'
import { collection, feature, importErrorOf } from '../setup/import-files.ts'
import { writeDbf, writeShp } from '../setup/import-shapefile.ts'
import { writeZip } from '../setup/import-zip.ts'

const grid = useGrid(useDatabase())
const { rows, listed } = grid
const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } }
const load = (name: string, content: string | Uint8Array, options: ImportOptions = {}) =>
  grid.load(name, content, { preset: 'wuppertal-density', ...options })

/** The ring of a cell, clockwise as in a shapefile. */
const ring = (east: number, north: number) => [
  [east, north],
  [east, north + 1000],
  [east + 1000, north + 1000],
  [east + 1000, north],
  [east, north],
]
const cell = (name: unknown, people: unknown, [east, north] = [370_000, 5_680_000]) =>
  feature({ NAME: name, EW_KM2: people, KAT: 2 }, { type: 'Polygon', coordinates: [ring(east!, north!)] })

beforeEach(() => rows(`delete from grid`))

describe('the density grid of the city', () => {
  test('comes from GeoJSON; an empty number of people stays unknown', async () => {
    const file = collection(
      [cell('370_5680', 512), cell('371_5680', null, [371_000, 5_680_000]), cell('372_5680', '', [372_000, 5_680_000])],
      crs,
    )
    expect(await load('density.json', file)).toMatchObject({ new: 3, kept: true })
    expect(await listed()).toEqual([
      { x: 370_500, y: 5_680_500, people: 512 },
      { x: 371_500, y: 5_680_500, people: null },
      { x: 372_500, y: 5_680_500, people: null },
    ])
    expect(await load('density.json', file)).toMatchObject({ new: 0, unchanged: 3 })
    expect(
      await rows(
        `select cell_size::int, srid, observed_on, synthetic, attribution from grid join source on source.key = source_key`,
      ),
    ).toEqual([
      {
        cell_size: 1000,
        srid: 25832,
        observed_on: null,
        synthetic: false,
        attribution: 'Datenquelle: CC-BY-4.0 - Stadt Wuppertal - offenedaten-wuppertal.de',
      },
    ])
  })

  test('comes from a zipped shapefile without a .prj', async () => {
    const records = [{ rings: [ring(370_000, 5_680_000)], attributes: ['3705680', '512', '2'] }]
    const zip = writeZip([
      { name: 'density.shp', content: writeShp(records) },
      { name: 'density.dbf', content: writeDbf(['NAME', 'EW_KM2', 'KAT'], records) },
    ])
    expect(await load('density.zip', zip)).toMatchObject({ new: 1, kept: true })
    expect(await listed()).toEqual([{ x: 370_500, y: 5_680_500, people: 512 }])
  })

  test.each(['370_5680', '3705680', '370 5680', 'E370N5680', '32370_5680', '370-5680', 3705680])(
    'knows the name %s',
    async (name) => {
      expect(await load('density.json', collection([cell(name, 1)], crs))).toMatchObject({ new: 1, rejections: [] })
    },
  )

  test.each<[string, object, RegExp]>([
    [
      'a name that is none',
      cell('Elberfeld', 1),
      /"Elberfeld" is not a corner in kilometres; expected one such as 371_5679/,
    ],
    ['no name', cell(null, 1), /null is not a corner/],
    ['negative people', cell('370_5680', -1), /-1 people; expected 0 to 200000, or nothing/],
    ['people in words', cell('370_5680', 'viele'), /"viele" is not a number/],
    [
      'an outline elsewhere',
      cell('371_5680', 1),
      /says that the cell begins at 371000, 5680000, but its outline, read as EPSG:25832, has a corner at 370000, 5680000/,
    ],
    [
      'a point',
      feature({ NAME: '370_5680', EW_KM2: 1 }, { type: 'Point', coordinates: [370_000, 5_680_000] }),
      /it is a Point; expected a Polygon/,
    ],
    ['no people', feature({ NAME: '370_5680' }, null), /there is no field of this name; expected people/],
  ])('with %s it is rejected', async (_, bad, reason) => {
    const report = await load('density.json', collection([cell('372_5680', 7, [372_000, 5_680_000]), bad], crs))
    expect(report).toMatchObject({ kept: false, rejections: [{ row: 2, reason: expect.stringMatching(reason) }] })
    expect(await listed()).toEqual([])
  })

  test('in another reference system than it says it asks for --srid', async () => {
    const report = await load('density.json', collection([cell('370_5680', 1)]))
    expect(report.rejections[0]!.reason).toMatch(/read as EPSG:4326.*--srid/)
    expect(await load('density.json', collection([cell('370_5680', 1)]), { srid: 25832 })).toMatchObject({
      new: 1,
      kept: true,
    })
  })

  test('a CSV file is none', async () => {
    expect((await importErrorOf(load('density.csv', 'NAME;EW_KM2\n370_5680;1\n'))).message).toMatch(
      /this is plain text or CSV; expected a shapefile/,
    )
  })
})
