import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile } from '../../server/intake/import.ts'
import { useDatabase } from '../setup/database.ts'
import { useGraph } from '../setup/graph.ts'
import { fingerprint } from '../setup/import-store.ts'

const shared = resolve(import.meta.dirname, '../../../shared/data')
const outline = join(shared, 'city-boundary/Stadtgebiet_EPSG25832_SHAPE.shp')
const daycare = join(shared, 'daycare/kitas-sample.geojson')

const graph = useGraph(useDatabase())
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartieratlas-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = async (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe.skipIf(!existsSync(shared))('official files (../shared/data; skipped where the folder is absent)', () => {
  test('the city outline gives a city of 168.4 km² with an official boundary', async () => {
    const before = await fingerprint(graph)
    const dry = await importFile(graph.database.current, 'areas', outline, {
      preset: 'wuppertal-city',
      srid: 25832,
      dryRun: true,
    })
    expect(dry).toMatchObject({ new: 0, changed: 1, unchanged: 0, rejections: [], kept: false })
    expect(await fingerprint(graph)).toBe(before)

    const report = await importFile(graph.database.current, 'areas', outline, { preset: 'wuppertal-city', srid: 25832 })
    expect(report).toMatchObject({ new: 0, changed: 1, unchanged: 0, rejections: [], kept: true })
    const { data } = await graph.ask(`{ area(key: "wuppertal") {
      squareKilometres boundaryQuality boundarySchematic boundary citations { property source { key attribution } }
    } dataset { revision } }`)
    expect(data.area).toMatchObject({ boundaryQuality: 'OFFICIAL', boundarySchematic: false })
    expect(data.area.squareKilometres).toBeCloseTo(168.395, 2)
    expect(data.area.boundary.coordinates[0][0]).toHaveLength(2670)
    expect(data.area.citations).toContainEqual({
      property: 'boundary',
      source: {
        key: 'wuppertal-stadtgebiet',
        attribution: 'Datenquelle: CC-BY-4.0 - Stadt Wuppertal - offenedaten-wuppertal.de',
      },
    })
    expect(data.dataset.revision).not.toBe('1')
  })

  test('all 45 daycare centres come in with their carriers and places; twice changes nothing', async () => {
    const report = await importFile(graph.database.current, 'facilities', daycare, { preset: 'wuppertal-daycare' })
    expect(report).toMatchObject({ new: 45, changed: 0, unchanged: 0, rejections: [], kept: true })
    const { data } = await graph.ask(`{ facilities(types: ["daycare"], first: 100) { totalCount nodes {
      key name capacity location carriers { key } areas { key } sources { key } locationEstimated
    } } }`)
    expect(data.facilities.totalCount).toBe(45)
    for (const facility of data.facilities.nodes) {
      expect(facility.carriers, facility.key).toHaveLength(1)
      expect(facility.capacity, facility.key).toBeGreaterThan(0)
      expect(facility.location.type).toBe('Point')
      expect(facility.locationEstimated).toBe(false)
      expect(facility.areas).toContainEqual({ key: 'wuppertal' })
    }
    const schmersal = data.facilities.nodes.find((node: any) => node.key === 'daycare-10198')
    expect(schmersal).toMatchObject({ name: 'Schmersal KITA', capacity: 15, carriers: [{ key: 'carrier-company' }] })

    const after = await fingerprint(graph)
    const again = await importFile(graph.database.current, 'facilities', daycare, { preset: 'wuppertal-daycare' })
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 45, rejections: [] })
    expect(await fingerprint(graph)).toBe(after)
  })

  test('the wrong reference system is refused, and the right one is named', async () => {
    const before = await fingerprint(graph)
    await expect(
      importFile(graph.database.current, 'areas', outline, { preset: 'wuppertal-city', srid: 4326 }),
    ).rejects.toThrow(/25832/)
    await expect(importFile(graph.database.current, 'areas', outline, { preset: 'wuppertal-city' })).rejects.toThrow(
      /--srid/,
    )
    expect(await fingerprint(graph)).toBe(before)
  })
})

describe('an official boundary', () => {
  const square = (west: number, south: number, east: number, north: number) => [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]
  const file = (features: [string, string, number[][][]][]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(([QUARTIER, NAME, coordinates]) => ({
        type: 'Feature',
        properties: { QUARTIER, NAME },
        geometry: { type: 'Polygon', coordinates },
      })),
    })

  test('replaces the traced one, and what is derived from it follows', async () => {
    const path = await write(
      'quarters.geojson',
      file([
        ['20', 'Uellendahl-West', square(7.14, 51.27, 7.15, 51.28)],
        ['21', 'Uellendahl-Ost', square(7.15, 51.27, 7.17, 51.29)],
      ]),
    )
    expect(await importFile(graph.database.current, 'areas', path, { preset: 'wuppertal-quarters' })).toMatchObject({
      changed: 2,
      kept: true,
    })
    const { data } = await graph.ask(`{
      uellendahl: area(key: "uellendahl") { boundaryQuality boundarySchematic bbox squareKilometres }
      west: area(key: "quarter-20") { boundaryQuality boundarySchematic squareKilometres citations { property source { key } } }
      roettgen: facility(key: "zkj-roettgen") { areas { key } }
    }`)
    expect(data.uellendahl).toMatchObject({
      boundaryQuality: 'DERIVED',
      boundarySchematic: false,
      bbox: [7.14, 51.27, 7.17, 51.29].map((n) => expect.closeTo(n, 5)),
    })
    expect(data.uellendahl.squareKilometres).toBeGreaterThan(data.west.squareKilometres)
    expect(data.west.boundaryQuality).toBe('OFFICIAL')
    expect(data.west.citations.filter((citation: any) => citation.property === 'boundary')).toEqual([
      { property: 'boundary', source: { key: 'wuppertal-quartiere' } },
    ])
    expect(data.roettgen.areas.map((area: any) => area.key)).toContain('quarter-21')
  })

  test('with one bad row nothing at all is imported, and the report names row and reason', async () => {
    const before = await fingerprint(graph)
    const bowtie = [
      [
        [7.1, 51.2],
        [7.2, 51.3],
        [7.2, 51.2],
        [7.1, 51.3],
        [7.1, 51.2],
      ],
    ]
    const path = await write(
      'bowtie.geojson',
      file([
        ['01', 'Nordstadt', square(7.13, 51.25, 7.14, 51.26)],
        ['02', 'Ostersbaum', bowtie],
      ]),
    )
    const report = await importFile(graph.database.current, 'areas', path, { preset: 'wuppertal-quarters' })
    expect(report).toMatchObject({
      kept: false,
      rejections: [{ row: 2, reason: expect.stringContaining('crosses itself') }],
    })
    expect(await fingerprint(graph)).toBe(before)
  })

  test('a file that breaks off at its end leaves nothing behind', async () => {
    const before = await fingerprint(graph)
    const path = await write(
      'broken.geojson',
      file([['01', 'Nordstadt', square(7.13, 51.25, 7.14, 51.26)]]).slice(0, -2),
    )
    await expect(importFile(graph.database.current, 'areas', path, { preset: 'wuppertal-quarters' })).rejects.toThrow(
      /broken\.geojson/,
    )
    expect(await fingerprint(graph)).toBe(before)
  })
})

test('facilities of a type that nobody knows are rejected with the types that are known', async () => {
  const path = await write('castles.csv', 'key,type,name,lon,lat\nfort,castle,Fort,7.15,51.26\n')
  const report = await importFile(graph.database.current, 'facilities', path)
  expect(report).toMatchObject({
    kept: false,
    rejections: [{ row: 1, reason: expect.stringContaining('no type of facility "castle"') }],
  })
})
