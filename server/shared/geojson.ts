import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql'

/** A GeoJSON geometry (RFC 7946) in WGS 84: longitude, latitude. */
export type Geometry = GeoJSON.Geometry

const types = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

/**
 * A GeoJSON geometry object (RFC 7946) in WGS 84. On the way in its form is checked here; whether it is valid and what
 * it may be is checked by the field that takes it, before any SQL sees it (see server/geometry).
 */
export const GeoJSONGeometryScalar = new GraphQLScalarType<Geometry, Geometry>({
  name: 'GeoJSONGeometry',
  description: 'A GeoJSON geometry object (RFC 7946) in WGS 84: longitude, latitude.',
  parseValue: geometry,
  parseLiteral: (node, variables) => geometry(valueFromASTUntyped(node, variables)),
})

function geometry(value: unknown): Geometry {
  const { type, coordinates } = Object(value) as Partial<GeoJSON.Point>
  if (typeof type === 'string' && types.includes(type) && Array.isArray(coordinates)) return value as Geometry
  const found = typeof type === 'string' ? `an object of type "${type}"` : `a ${typeof value}`
  throw new GraphQLError(
    `This is ${found}; it should be a GeoJSON geometry with "type" (${types.join(', ')}) and "coordinates".`,
    {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    },
  )
}
