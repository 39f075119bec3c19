import type { Point } from 'geojson'
import { ValueError } from '../values.ts'
import { parseCoordinate } from './coordinate.ts'

/** A point that a text describes, and the EPSG code that it states; null = none. */
export interface StatedPoint {
  point: Point
  srid: number | null
}

/** A latitude and a longitude of Germany with decimals or minutes, in this order or the other, and nothing else. */
const [latitude, longitude] = ['(?:4[7-9]|5[0-5])', '(?:[5-9]|1[0-5])'].map(
  (degrees) => `[NSEOW]?\\s*${degrees}(?:[.,]\\d{2,}\\s*°?|\\s*°\\s*\\d[\\d.,\\s'′’´"″”]*)\\s*[NSEOW]?`,
)
const degrees = new RegExp(
  `^(?:${latitude}\\s*[,;/|\\s]\\s*${longitude}|${longitude}\\s*[,;/|\\s]\\s*${latitude})$`,
  'i',
)
/** An easting and a northing in metres, perhaps behind the zone: `32U 370695 5680837`. */
const metres =
  /^(?:3[123]\s?[A-Z]{0,3}\s+)?[EO]?\s*\d{6,8}(?:[.,]\d+)?\s*m?\s*[,;/|\s]\s*N?\s*[56]\d{6}(?:[.,]\d+)?\s*m?$/i

/** Whether a text looks as if it described a place: WKT, WKB in hexadecimal digits, GeoJSON, or a pair of coordinates. */
export function looksLikePlace(text: string): boolean {
  return (
    degrees.test(text) ||
    metres.test(text) ||
    /^(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*[ZM]*\s*\(/i.test(text) ||
    /^0[01]([0-9a-f]{2}){20,}$/i.test(text) ||
    /^\{\s*"(type|coordinates)"\s*:/.test(text)
  )
}

/**
 * A point from the text of one column: WKT or EWKT, (E)WKB in hexadecimal digits, GeoJSON, or a latitude and a longitude.
 * @throws ValueError
 */
export function parsePoint(text: string, latitudeFirst: boolean | null): StatedPoint {
  const found = fromWkt(text) ?? fromWkb(text) ?? fromJson(text) ?? fromPair(text, latitudeFirst)
  if (found) return found
  throw new ValueError(
    `${JSON.stringify(text.slice(0, 60))} is not a place; expected POINT (7.15 51.25), WKB, a GeoJSON Point, or a latitude and a longitude such as 51.25, 7.15`,
  )
}

const at = (x: number, y: number, srid: number | null): StatedPoint => ({
  point: { type: 'Point', coordinates: [x, y] },
  srid,
})

function fromWkt(text: string): StatedPoint | null {
  if (/^(SRID=\d+;)?\s*[A-Z]+\s*[ZM]*\s*EMPTY$/i.test(text))
    throw new ValueError('the geometry is empty; expected a POINT, or nothing where there is no place')
  const [, srid, type, ordinates = ''] = /^(?:SRID=(\d+);)?\s*([A-Z]+)\s*[ZM]*\s*\((.*)\)$/is.exec(text) ?? []
  if (type === undefined) return null
  if (type.toUpperCase() !== 'POINT') throw new ValueError(`the geometry is a ${type.toUpperCase()}; expected a POINT`)
  const words = ordinates.trim().split(/\s+/)
  const numbers = words.map(Number)
  // With an exponent, Excel has rounded it.
  if (numbers.length < 2 || numbers.length > 4 || !words.every((word) => /^[-+]?\d+(\.\d*)?$/.test(word)))
    throw new ValueError(
      `${JSON.stringify(text.slice(0, 60))} is not a POINT of two numbers, such as POINT (7.15 51.25)`,
    )
  return at(numbers[0]!, numbers[1]!, srid === undefined ? null : Number(srid))
}

function fromWkb(text: string): StatedPoint | null {
  if (!/^0[01]([0-9a-f]{2}){20,}$/i.test(text)) return null
  const bytes = Buffer.from(text, 'hex')
  const little = bytes[0] === 1
  const integer = (offset: number) => (little ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset))
  const double = (offset: number) => (little ? bytes.readDoubleLE(offset) : bytes.readDoubleBE(offset))
  const type = integer(1)
  if ((type & 0xffff) % 1000 !== 1) throw new ValueError('the geometry is not a point; expected one')
  const hasSrid = (type & 0x20000000) !== 0
  const start = hasSrid ? 9 : 5
  if (bytes.length < start + 16) throw new ValueError('the geometry in WKB is cut off')
  return at(double(start), double(start + 8), hasSrid ? integer(5) : null)
}

function fromJson(text: string): StatedPoint | null {
  if (!text.startsWith('{')) return null
  let value: { type?: unknown; coordinates?: unknown; lon?: unknown; lat?: unknown }
  try {
    value = JSON.parse(text) as typeof value
  } catch {
    throw new ValueError(`${JSON.stringify(text.slice(0, 60))} is not valid JSON`)
  }
  if (typeof value.lon === 'number' && typeof value.lat === 'number') return at(value.lon, value.lat, 4326)
  const { type, coordinates } = value
  if (type !== 'Point' || !Array.isArray(coordinates) || !coordinates.every(Number.isFinite) || coordinates.length < 2)
    throw new ValueError(`${JSON.stringify(text.slice(0, 60))} is not a GeoJSON Point`)
  return at(coordinates[0] as number, coordinates[1] as number, 4326)
}

/** Latitudes of Germany are larger than its longitudes, so that the order shows, unless the name of the column says it. */
function fromPair(text: string, latitudeFirst: boolean | null): StatedPoint | null {
  const parts = /[;|]/.test(text) ? text.split(/[;|]/) : /,\s/.test(text) ? text.split(/,\s+/) : text.split(/[,\s]+/)
  if (parts.length !== 2) return null
  const [one, other] = [parseCoordinate(parts[0]!), parseCoordinate(parts[1]!)]
  const first = one.axis ? one.axis === 'y' : (latitudeFirst ?? one.value > other.value)
  const [x, y] = first ? [other.value, one.value] : [one.value, other.value]
  if (one.axis !== null && one.axis === other.axis) return null
  return at(x, y, 4326)
}
