import type { Position } from 'geojson'

/** A box in WGS 84: west, south, east, north in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number]

/** A position in the plane: GeoJSON's `Position` says nothing of how many numbers it has, and may have heights. */
export type PlanePosition = [x: number, y: number]

/** A box in the units of a reference system. */
export interface Box {
  minimum: PlanePosition
  maximum: PlanePosition
}

/** Whether a position lies in a box. */
export function isInside(position: Position, { minimum, maximum }: Box): boolean {
  const [x, y] = position as PlanePosition
  return x >= minimum[0] && x <= maximum[0] && y >= minimum[1] && y <= maximum[1]
}
