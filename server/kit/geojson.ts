import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql'
import { nearest } from './nearest.ts'

/** A GeoJSON geometry (RFC 7946) in WGS 84: longitude, latitude. */
export type Geometry = GeoJSON.Geometry

const types = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

const members = ['type', 'coordinates', 'bbox']

/**
 * A GeoJSON geometry object (RFC 7946) in WGS 84. On the way in its form is checked here, so that nothing of it is left out
 * in silence; whether it is valid and what it may be is checked by the field that takes it, before any SQL sees it (see
 * server/geometry).
 */
export const GeoJSONGeometryScalar = new GraphQLScalarType<Geometry, Geometry>({
  name: 'GeoJSONGeometry',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc7946#section-3.1',
  description:
    'A GeoJSON geometry object (RFC 7946) in WGS 84: longitude, latitude. Its edges are straight in longitude and latitude. As an argument it may have heights, which do not count, and a `bbox`; but no `crs`, no fourth coordinate, and nothing else.',
  parseValue: geometry,
  parseLiteral: (node, variables) => geometry(valueFromASTUntyped(node, variables)),
})

function geometry(value: unknown): Geometry {
  const { type, coordinates } = Object(value) as Partial<GeoJSON.Point>
  if (typeof type === 'string' && types.includes(type) && Array.isArray(coordinates)) {
    checkMembers(Object.keys(value as object))
    checkPositions(coordinates)
    return value as Geometry
  }
  const found = typeof type === 'string' ? `an object of type "${type}"` : `a ${typeof value}`
  throw mistake(
    `This is ${found}; it should be a GeoJSON geometry with "type" (${types.join(', ')}) and "coordinates".`,
  )
}

function checkMembers(names: string[]): void {
  const stranger = names.find((name) => !members.includes(name))
  if (stranger === 'crs')
    throw mistake(
      'It has a "crs", which RFC 7946 does not know; leave it out and give longitude and latitude in WGS 84.',
    )
  if (stranger !== undefined)
    throw mistake(`It has "${stranger.slice(0, 100)}", which says nothing here${nearest(stranger, members)}.`)
}

function checkPositions(coordinates: unknown[]): void {
  if (Array.isArray(coordinates[0])) return coordinates.forEach((each) => Array.isArray(each) && checkPositions(each))
  if (coordinates.length > 3 || (coordinates.length === 3 && typeof coordinates[2] !== 'number'))
    throw mistake(
      `The position ${JSON.stringify(coordinates).slice(0, 100)} should have longitude, latitude, and at most a height in metres, which does not count here.`,
    )
}

function mistake(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
}
