import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { MultiPolygon, Position } from 'geojson'
import { open } from 'shapefile'
import { sridOfWkt } from '../../geometry/prj.ts'
import { ImportError } from '../import-error.ts'
import { checkDbf } from './dbf-structure.ts'
import { encodingOfCodePage, type Encoding } from './encoding.ts'
import type { Feature, OpenedFile } from './feature-file.ts'
import { countShapes } from './shp-structure.ts'
import type { LocalFile } from './source.ts'

/**
 * Open a .shp file with the .dbf, and where there are any the .prj and .cpg, beside it.
 * @throws ImportError when a part is missing, cut off or damaged.
 */
export async function openShapefile(file: LocalFile): Promise<OpenedFile> {
  const fail = (reason: string, row: number | null = null) => new ImportError({ file: file.name, row, reason })
  const parts = await findParts(file.path)
  if (!parts['.dbf']) throw fail('the .dbf beside it is missing; a shapefile is at least .shp and .dbf')
  const shapes = await countShapes(file.path, file.name)
  const dbf = await checkDbf(parts['.dbf'], file.name)
  if (shapes !== dbf.records) throw fail(`the .shp has ${shapes} records, the .dbf ${dbf.records}; expected as many`)
  const encoding = await chooseEncoding(parts['.cpg'], dbf.encoding, fail)

  let row = 0
  async function* features(): AsyncGenerator<Feature> {
    const source = await open(file.path, parts['.dbf'], { encoding })
    try {
      for (let result = await source.read(); !result.done; result = await source.read()) {
        row++
        const { properties, geometry } = result.value
        if (geometry?.type === 'MultiPolygon' && hasStrayHole(geometry))
          throw fail('a ring runs as a hole does (counter-clockwise), but lies in no other ring', row)
        yield { row, properties: withPlainDates(properties), geometry }
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw fail('the record is damaged: its numbers of parts and points do not fit its length', row + 1)
    } finally {
      await source.cancel()
    }
    if (row !== shapes) throw fail(`only ${row} of ${shapes} records could be read`)
  }
  const projection = await readProjection(parts['.prj'])
  const facts = { format: 'shapefile' as const, ...projection, total: shapes, fields: dbf.fields, encoding }
  return { facts, features: features(), progress: () => (shapes === 0 ? 1 : row / shapes) }
}

/** The files beside a .shp that have its name, by extension in lower case. */
async function findParts(path: string): Promise<Record<string, string | undefined>> {
  const folder = dirname(path)
  const stem = basename(path, extname(path)).toLowerCase()
  const names = (await readdir(folder)).filter((name) => basename(name, extname(name)).toLowerCase() === stem)
  return Object.fromEntries(names.map((name) => [extname(name).toLowerCase(), join(folder, name)]))
}

async function chooseEncoding(
  cpg: string | undefined,
  found: Encoding,
  fail: (reason: string) => ImportError,
): Promise<Encoding> {
  if (!cpg) return found
  const text = (await readFile(cpg, 'latin1')).trim()
  const stated = encodingOfCodePage(text)
  if (!stated)
    throw fail(`the .cpg names the encoding ${JSON.stringify(text.slice(0, 40))}; expected UTF-8 or Windows-1252`)
  if (stated === 'utf-8' && found !== 'utf-8') throw fail('the .cpg says UTF-8, but the .dbf is not valid UTF-8')
  return stated
}

async function readProjection(prj: string | undefined): Promise<{ srid: number | null; sridOrigin: string }> {
  if (!prj) return { srid: null, sridOrigin: 'there is no .prj beside the .shp' }
  const wkt = await readFile(prj, 'utf8')
  const srid = sridOfWkt(wkt)
  const name = JSON.stringify(/"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 40))
  return { srid, sridOrigin: srid ? `the .prj says ${name}` : `the .prj says ${name}, which is not known here` }
}

/** The reader makes a hole without a shell a part of its own: its direction gives it away. */
function hasStrayHole({ coordinates }: MultiPolygon): boolean {
  const areas = coordinates.map(([shell]) => signedArea(shell))
  return areas.some((area) => area < 0) && areas.some((area) => area > 0)
}

function signedArea(ring: Position[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]
    return sum + ((x - ring[0][0]) * (nextY - ring[0][1]) - (nextX - ring[0][0]) * (y - ring[0][1])) / 2
  }, 0)
}

/** The reader gives dates as local midnight; a day is a text like 2021-12-31, and null where the date is not one. */
function withPlainDates(properties: Record<string, unknown> | null): Record<string, unknown> {
  // Sweden writes dates as ISO 8601 does.
  const day = (date: Date) => (Number.isNaN(date.getTime()) ? null : date.toLocaleDateString('sv-SE'))
  const entries = Object.entries(properties ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name, value instanceof Date ? day(value) : value]))
}
