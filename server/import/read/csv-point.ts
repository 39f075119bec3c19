import type { Point } from 'geojson'
import type { ImportError } from '../import-error.ts'
import { isBlank, parseCoordinate } from '../values.ts'

/** The columns that hold a point. */
export interface CoordinateColumns {
  x: string
  y: string
}

/** The columns of a point, and the reference system that their names state; null = none. */
export type PointColumns = CoordinateColumns & { srid: number | null; origin: string }

const lonLat = [
  ['lon', 'lat'],
  ['lng', 'lat'],
  ['longitude', 'latitude'],
]

/**
 * The columns of a point: the given ones, or those called lon/lat or x/y. null = there are none.
 * @throws ImportError when a given column is not there.
 */
export function findPoint(
  fields: string[],
  given: CoordinateColumns | undefined,
  fail: (reason: string) => ImportError,
): PointColumns | null {
  if (given) {
    const missing = [given.x, given.y].find((name) => !fields.includes(name))
    if (missing !== undefined)
      throw fail(`there is no column ${JSON.stringify(missing)}; the file has ${fields.join(', ')}`)
    return { ...given, srid: null, origin: 'a CSV file states none' }
  }
  const column = (name: string) => fields.find((field) => field.toLowerCase() === name)
  for (const [lon, lat] of lonLat) {
    const [x, y] = [column(lon), column(lat)]
    if (x && y) return { x, y, srid: 4326, origin: `the columns are called ${x} and ${y}` }
  }
  const [x, y] = [column('x'), column('y')]
  return x && y ? { x, y, srid: null, origin: `the columns ${x} and ${y} do not state one` } : null
}

/** A point, also a broken one: the check of geometries names what is wrong. null = both columns state nothing. */
export function toPoint(properties: Record<string, string>, { x, y }: CoordinateColumns): Point | null {
  const coordinates = [properties[x], properties[y]]
  return coordinates.every(isBlank) ? null : { type: 'Point', coordinates: coordinates.map(parseCoordinate) }
}
