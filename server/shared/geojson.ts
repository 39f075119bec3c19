import { GraphQLScalarType } from 'graphql'

/** A GeoJSON geometry (RFC 7946) in WGS 84: longitude, latitude. */
export type Geometry = GeoJSON.Geometry

/** A GeoJSON geometry object (RFC 7946) in WGS 84. Filled in by graph input checks in `parseGeometry`. */
export const GeoJSONGeometryScalar = new GraphQLScalarType<Geometry, Geometry>({
  name: 'GeoJSONGeometry',
  description: 'A GeoJSON geometry object (RFC 7946) in WGS 84: longitude, latitude.',
})
