import type { Geometry, Position } from 'geojson'

/** West, south, east, north in WGS 84 degrees. */
export type Bounds = [number, number, number, number]

/** The box around some geometries; null without any point. */
export function boundsOf(geometries: Geometry[]): Bounds | null {
  const points = geometries.flatMap(pointsOf)
  if (points.length === 0) return null
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng, lat] of points as [number, number][]) {
    bounds[0] = Math.min(bounds[0], lng)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lng)
    bounds[3] = Math.max(bounds[3], lat)
  }
  return bounds
}

/** Whether a box lies whole within another. */
export function within(inner: Bounds, outer: Bounds): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

function pointsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pointsOf)
  }
}
