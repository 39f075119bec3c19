import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allViews } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'

/** GDAL reads what QGIS reads. It is no package of npm; `.ci/run` installs it, and without it these tests say so. */
const gdal = spawnSync('ogrinfo', ['--version']).status === 0
if (!gdal) console.warn('The tests with GDAL are skipped: there is no ogrinfo on this machine (Debian: gdal-bin).')

const graph = useGraph()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartieratlas-gdal-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A form of a view as a file. */
async function save(address: string): Promise<{ file: string; features: any[] }> {
  const file = join(folder, `map${address.replaceAll(/\W+/g, '_')}.geojson`)
  const { body } = await graph.app.inject({ url: address })
  await writeFile(file, body)
  return { file, features: JSON.parse(body).features }
}

describe.skipIf(!gdal)('GDAL', () => {
  const views = allViews.filter(({ quantity }) => ['funding', 'foreign-nationals', 'facilities'].includes(quantity))

  test.each(views)(
    'reads $quantity of $level and writes it as GeoPackage and shapefile',
    async ({ quantity, level }) => {
      const { file, features } = await save(`/embed/${quantity}.geojson?level=${level}`)
      for (const [format, ending] of [
        ['GPKG', 'gpkg'],
        ['ESRI Shapefile', 'shp'],
      ] as const) {
        const written = `${file}.${ending}`
        const { status, stderr } = spawnSync('ogr2ogr', ['-f', format, '-nlt', 'MULTIPOLYGON', written, file], {
          encoding: 'utf8',
        })
        expect(status, stderr).toBe(0)
        const listed = execFileSync('ogrinfo', ['-ro', '-al', '-geom=NO', written], { encoding: 'utf8' })
        expect(listed.match(/^OGRFeature/gm)).toHaveLength(features.length)
        for (const { properties } of features) expect(listed).toContain(properties.name)
      }
    },
  )

  test.each(views)(
    'finds a boundary in $quantity of $level exactly where one is known',
    async ({ quantity, level }) => {
      const { file, features } = await save(`/embed/${quantity}.geojson?level=${level}`)
      const listed = execFileSync('ogrinfo', ['-ro', '-al', '-geom=SUMMARY', file], { encoding: 'utf8' })
      expect(listed.match(/^ {2}(MULTI)?POLYGON/gm) ?? []).toHaveLength(
        features.filter(({ geometry }) => geometry).length,
      )
      expect(listed).not.toMatch(/^ {2}POINT/m)
    },
  )

  test('reads the facilities of a map as points with a type', async () => {
    const { file, features } = await save('/embed/funding.facilities.geojson')
    const listed = execFileSync('ogrinfo', ['-ro', '-al', file], { encoding: 'utf8' })
    expect(features.length).toBeGreaterThan(0)
    expect(listed.match(/^ {2}POINT/gm)).toHaveLength(features.length)
    expect(listed).toContain('typeLabel (String)')
  })
})
