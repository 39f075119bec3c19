import { createReadStream } from 'node:fs'
import type { Geometry } from 'geojson'
import { statedReferenceSystem } from './geojson-crs.ts'
import { ImportError } from '../import-error.ts'
import type { GivenPlace } from './csv-place.ts'
import type { Encoding } from './encoding.ts'
import type { Feature, OpenedFile } from './feature-file.ts'
import { JsonFeatures, type Collection } from './json-features.ts'
import { withPropertyPlace } from './property-place.ts'
import type { LocalFile } from './source.ts'

/**
 * Open a GeoJSON FeatureCollection. It is read piece by piece; a mistake at its end shows at the end.
 * WGS 84, unless the member `crs` of old files names something else, also in a feature.
 * @param columns the properties that hold the place; `none` = nobody asks for places.
 * @throws ImportError when it is no FeatureCollection or not valid JSON.
 */
export async function openGeoJson(
  file: LocalFile,
  encoding: Encoding | null,
  columns?: GivenPlace | 'none',
): Promise<OpenedFile> {
  if (encoding && encoding !== 'utf-8')
    throw new ImportError({
      file: '--encoding',
      reason: 'JSON is always UTF-8; leave the option out, or save the file as UTF-8',
    })
  const json = new JsonFeatures()
  let bytes = 0
  let row = 0
  const all = readRaw()
  const first = await all.next()
  const stated = statedReferenceSystem(json.collection)

  async function* readRaw(): AsyncGenerator<unknown> {
    try {
      for await (const chunk of createReadStream(file.path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
        const found = json.push(bytes === 0 && chunk.subarray(0, 3).equals(byteOrderMark) ? chunk.subarray(3) : chunk)
        bytes += chunk.length
        yield* found
      }
      json.end()
    } catch (error) {
      const place = json.count > 0 ? ` (after feature ${json.count})` : ''
      throw new ImportError({ file: file.name, reason: `${(error as Error).message}${place}` })
    }
    checkCollection(json.collection, file.name)
  }

  async function* features(): AsyncGenerator<Feature> {
    for (let result = first; !result.done; result = await all.next()) {
      row++
      yield withPropertyPlace(toFeature(result.value, row, file.name), columns)
    }
    if (statedReferenceSystem(json.collection).sridOrigin !== stated.sridOrigin)
      throw new ImportError({
        file: file.name,
        field: 'crs',
        reason: 'this member stands after the features; expected it before them',
      })
  }
  const facts = { format: 'geojson' as const, ...stated, total: null, fields: null, encoding: 'utf-8' }
  const close = async () => void (await all.return(undefined))
  return { facts, features: features(), progress: () => bytes / file.bytes, close }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

const otherTypes = [
  'Feature',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]

function checkCollection({ type, hasFeatures }: Collection, file: string): void {
  const expected = 'expected a GeoJSON FeatureCollection'
  if (type !== 'FeatureCollection')
    throw new ImportError({
      file,
      reason: `this is ${otherTypes.includes(type as string) ? `a GeoJSON ${type}` : 'JSON of another kind'}; ${expected}`,
    })
  if (!hasFeatures)
    throw new ImportError({ file, field: 'features', reason: 'there is no array of this name; expected one' })
}

function toFeature(value: unknown, row: number, file: string): Feature {
  const feature = value as { type?: unknown; properties?: unknown; geometry?: unknown } | null
  const fail = (field: string | null, reason: string) => new ImportError({ file, row, field, reason })
  if (!isObject(feature) || feature.type !== 'Feature')
    throw fail(null, 'this member of "features" is no GeoJSON Feature')
  const { properties = null, geometry = null } = feature
  if (properties !== null && !isObject(properties)) throw fail('properties', 'expected an object')
  if (geometry !== null && !isObject(geometry)) throw fail('geometry', 'expected an object')
  const read = { row, properties: { ...(properties as object) }, geometry: geometry as Geometry | null }
  // Some programs write the old member into each feature or geometry.
  const own = [feature, geometry].filter((each) => each !== null && ('crs' in each || 'coordRefSys' in each))
  if (own.length === 0) return read
  const [stated, ...others] = own.map((each) => statedReferenceSystem(each as Pick<Collection, 'crs' | 'coordRefSys'>))
  if (stated!.srid !== null && others.every(({ srid }) => srid === stated!.srid)) return { ...read, srid: stated!.srid }
  return {
    ...read,
    problem: { field: 'crs', reason: `${(others[0] ?? stated)!.sridOrigin}; expected the same known one` },
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
