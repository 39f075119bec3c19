import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Geometry, MultiPolygon, Position } from 'geojson'
import { openShp } from 'shapefile'
import type { PlanePosition } from '../../geometry/box.ts'
import { readWkt } from '../../geometry/prj.ts'
import { ImportError } from '../import-error.ts'
import { chooseEncoding, type EncodingStatement } from './choose-encoding.ts'
import { readDbf } from './dbf.ts'
import { checkDbf, type DbfStructure } from './dbf-structure.ts'
import { decode, encodingOfLanguageByte, encodingOfName, type Encoding } from './encoding.ts'
import type { Feature, OpenedFile } from './feature-file.ts'
import { countShapes } from './shp-structure.ts'
import type { LocalFile } from './source.ts'

type Fail = (reason: string, place?: { row: number | null; field?: string | null }) => ImportError

/**
 * Open a .shp file with the .dbf, and where there are any the .prj and .cpg, beside it.
 * @param given the encoding that the caller states; null = none.
 * @throws ImportError when a part is missing, cut off or damaged, or its text is in no encoding for sure.
 */
export async function openShapefile(file: LocalFile, given: Encoding | null): Promise<OpenedFile> {
  const fail: Fail = (reason, place) => new ImportError({ file: file.name, ...place, reason })
  const parts = await findParts(file.path)
  if (!parts['.dbf']) throw fail('the .dbf beside it is missing; a shapefile is at least .shp and .dbf')
  const shapes = await countShapes(file.path, file.name)
  const dbf = await checkDbf(parts['.dbf'], file.name)
  if (shapes !== dbf.records) throw fail(`the .shp has ${shapes} records, the .dbf ${dbf.records}; expected as many`)
  const encoding = chooseEncoding(dbf.evidence, await statementsOf(dbf, parts['.cpg'], given, fail), fail)
  const fields = dbf.fields.map(({ name }) => decode(name, encoding))
  const twice = fields.find((each, index) => fields.indexOf(each) !== index)
  if (twice !== undefined) throw fail(`the field ${twice} is there twice; expected each name once`)

  let row = 0
  async function* features(): AsyncGenerator<Feature> {
    // By stream, because the reader adds endings of its own to names such as LAYER.SHP.
    const stream = createReadStream(file.path)
    const source = await openShp(stream)
    const attributes = readDbf(dbf, encoding)
    try {
      for (let result = await source.read(); !result.done; result = await source.read()) {
        row++
        const geometry = result.value as Geometry | null
        if (geometry?.type === 'MultiPolygon' && hasStrayHole(geometry))
          throw fail('a ring runs as a hole does (counter-clockwise), but lies in no other ring', { row })
        yield { row, properties: (await attributes.next()).value as Record<string, unknown>, geometry }
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw fail('the record is damaged: its numbers of parts and points do not fit its length', { row: row + 1 })
    } finally {
      await source.cancel()
      await attributes.return(undefined)
      stream.destroy()
    }
    if (row !== shapes) throw fail(`only ${row} of ${shapes} records could be read`)
  }
  const facts = {
    format: 'shapefile' as const,
    ...(await readProjection(parts['.prj'])),
    total: shapes,
    fields,
    encoding,
  }
  return { facts, features: features(), progress: () => (shapes === 0 ? 1 : row / shapes) }
}

/** The files beside a .shp that have its name, by extension in lower case; of several, the one written like it. */
async function findParts(path: string): Promise<Record<string, string | undefined>> {
  const folder = dirname(path)
  const stem = basename(path, extname(path))
  const names = (await readdir(folder)).filter(
    (name) => basename(name, extname(name)).toLowerCase() === stem.toLowerCase(),
  )
  const isAlike = (name: string) => Number(basename(name, extname(name)) === stem)
  names.sort((a, b) => isAlike(a) - isAlike(b))
  return Object.fromEntries(names.map((name) => [extname(name).toLowerCase(), join(folder, name)]))
}

/** Who says which encoding the text has. */
async function statementsOf(
  { languageByte, evidence }: DbfStructure,
  cpg: string | undefined,
  given: Encoding | null,
  fail: Fail,
): Promise<EncodingStatement[]> {
  const statements: EncodingStatement[] = given ? [{ who: '--encoding', encoding: given }] : []
  const add = (who: string, encoding: Encoding | null, name: string) => {
    if (encoding) statements.push({ who, encoding })
    else if (!given && !evidence.isEmpty)
      throw fail(`${who} names the encoding ${name}, which is not known here; give it with --encoding`)
  }
  const text = cpg === undefined ? '' : (await readFile(cpg, 'latin1')).replace(/^\u00ef\u00bb\u00bf/, '').trim()
  if (text) add('the .cpg', encodingOfName(text), JSON.stringify(text.slice(0, 40)))
  if (languageByte !== 0 && !text)
    add('byte 29 of the .dbf', encodingOfLanguageByte(languageByte), `0x${languageByte.toString(16).padStart(2, '0')}`)
  else if (encodingOfLanguageByte(languageByte))
    statements.push({ who: 'byte 29 of the .dbf', encoding: encodingOfLanguageByte(languageByte)! })
  return statements
}

async function readProjection(prj: string | undefined): Promise<{ srid: number | null; sridOrigin: string }> {
  if (!prj) return { srid: null, sridOrigin: 'there is no .prj beside the .shp' }
  const wkt = await readFile(prj, 'utf8')
  const { srid, reason } = readWkt(wkt)
  const name = JSON.stringify(/"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 40))
  return { srid, sridOrigin: `the .prj says ${name}${reason ? `, ${reason}` : ''}` }
}

/** The reader makes a hole without a shell a part of its own: its direction gives it away. */
function hasStrayHole({ coordinates }: MultiPolygon): boolean {
  const areas = coordinates.map(([shell]) => signedArea(shell!))
  return areas.some((area) => area < 0) && areas.some((area) => area > 0)
}

function signedArea(ring: Position[]): number {
  const positions = ring as PlanePosition[]
  const [originX, originY] = positions[0]!
  return positions.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = positions[(index + 1) % positions.length]!
    return sum + ((x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)) / 2
  }, 0)
}
