import type { Position } from 'geojson'

/** A box in WGS 84: west, south, east, north in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number]

/** A box in the units of a reference system. */
export interface Box {
  minimum: Position
  maximum: Position
}

/** Whether a position lies in a box. */
export function isInside([x, y]: Position, { minimum, maximum }: Box): boolean {
  return x >= minimum[0] && x <= maximum[0] && y >= minimum[1] && y <= maximum[1]
}
