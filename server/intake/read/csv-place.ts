import type { Point } from 'geojson'
import type { ImportError } from '../import-error.ts'
import { isKnownSrid } from '../../geometry/srid.ts'
import { ValueError } from '../values.ts'
import { parseCoordinate } from './coordinate.ts'
import type { Feature } from './feature-file.ts'
import { codeInName, placeRole, speaksOfPlaces, type PlaceRole } from './place-names.ts'
import { looksLikePlace, parsePoint } from './place-text.ts'

/** The columns that a caller names for the place: two with coordinates, or one with a geometry as text. */
export type GivenPlace = { x: string; y: string } | { geometry: string }

/** The columns of the place, and the reference system that their names state; null = none. */
export type PlaceColumns = GivenPlace & { srid: number | null; origin: string }

type Fail = (reason: string) => ImportError

/** How a caller names the columns of the place. */
export const placeOption = 'name them with --map x=COLUMN --map y=COLUMN, or --map geometry=COLUMN'

/**
 * The columns of the place: the given ones, or those with a usual name. null = no column speaks of one.
 * @throws ImportError when a given column is not there, there are several places, or only half of one.
 */
export function findPlace(fields: string[], given: GivenPlace | undefined, fail: Fail): PlaceColumns | null {
  if (given) return checkGiven(fields, given, fail)
  const columns = (role: PlaceRole) => fields.filter((field) => placeRole(field) === role)
  const [lon, lat] = [columns('longitude'), columns('latitude')]
  const [x, y] = [columns('easting'), columns('northing')]
  const geometry = columns('geometry')
  const found = [
    ...(lon.length > 0 && lat.length > 0 ? [...lon, ...lat] : []),
    ...(x.length > 0 && y.length > 0 ? [...x, ...y] : []),
    ...geometry,
  ]
  const [first, second] = found
  if (geometry.length === 1 && first !== undefined && second === undefined) return ofGeometry(first)
  if (geometry.length === 0 && found.length === 2 && first !== undefined && second !== undefined)
    return { x: first, y: second, ...sridOf(first, second, lon.length > 0 && lat.length > 0) }
  if (found.length > 0) throw fail(`the columns ${found.join(', ')} hold more than one place; ${placeOption}`)
  const unclear = fields.filter(speaksOfPlaces)
  if (unclear.length > 0)
    throw fail(
      `the place in ${unclear.join(', ')} is not understood (expected two columns such as x and y); ${placeOption}`,
    )
  return null
}

function checkGiven(fields: string[], given: GivenPlace, fail: Fail): PlaceColumns {
  const missing = Object.values(given).find((name) => !fields.includes(name))
  if (missing !== undefined)
    throw fail(`there is no column ${JSON.stringify(missing)}; the file has ${fields.join(', ')}`)
  if ('geometry' in given) return ofGeometry(given.geometry)
  return { ...given, srid: null, origin: 'a CSV file states none' }
}

function ofGeometry(geometry: string): PlaceColumns {
  const code = codeInName(geometry)
  const srid = code !== null && isKnownSrid(code) ? code : null
  return {
    geometry,
    srid,
    origin: srid ? `the column is called ${geometry}` : `the column ${geometry} does not state one`,
  }
}

function sridOf(x: string, y: string, inDegrees: boolean): { srid: number | null; origin: string } {
  const code = codeInName(x)
  const stated = code !== null && code === codeInName(y) && isKnownSrid(code) ? code : inDegrees ? 4326 : null
  const origin = stated ? `the columns are called ${x} and ${y}` : `the columns ${x} and ${y} do not state one`
  return { srid: stated, origin }
}

/** Texts that mean "no place". */
const isBlank = (text: string | undefined) => /^[-–—]?$/.test((text ?? '').trim())

/** The place of a row: a point, none, or why it cannot be read. */
export function placeOf(
  properties: Record<string, string>,
  place: PlaceColumns | null,
): Pick<Feature, 'geometry' | 'srid' | 'problem'> {
  if (!place) return withoutColumns(properties)
  const columns: [string, ...string[]] = 'geometry' in place ? [place.geometry] : [place.x, place.y]
  if (columns.every((column) => isBlank(properties[column]))) return { geometry: null }
  let column = columns[0]
  const wrong = (reason: string) => ({ geometry: null, problem: { field: column, reason } })
  try {
    if ('geometry' in place) {
      const { point, srid } = parsePoint(properties[column]!.trim(), latitudeFirst(column))
      return srid === null ? { geometry: point } : { geometry: point, srid }
    }
    const coordinates: number[] = []
    for (column of columns) {
      if (isBlank(properties[column]))
        return wrong(`no value, although ${columns.find((other) => other !== column)} has one; expected both or none`)
      const { value, axis } = parseCoordinate(properties[column]!)
      if (axis !== null && axis !== (column === place.x ? 'x' : 'y'))
        return wrong(`${JSON.stringify(properties[column])} is of the other axis: the columns seem to be swapped`)
      coordinates.push(value)
    }
    return { geometry: { type: 'Point', coordinates } satisfies Point }
  } catch (error) {
    if (error instanceof ValueError) return wrong(error.message)
    throw error
  }
}

/** Without a column of a place, one that plainly holds places must not be passed over. */
function withoutColumns(properties: Record<string, string>): Pick<Feature, 'geometry' | 'problem'> {
  const found = Object.entries(properties).find(([, text]) => looksLikePlace(text))
  if (!found) return { geometry: null }
  return {
    geometry: null,
    problem: { field: found[0], reason: `this is a place, but the column is not known as one; ${placeOption}` },
  }
}

/** Whether the name of a column says that the latitude comes first, as in Opendatasoft's geo_point_2d; null = it does not say. */
function latitudeFirst(name: string): boolean | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (/geopoint|latl?(on|ng)|latlong/.test(plain)) return true
  return /l(on|ng)g?lat/.test(plain) ? false : null
}
