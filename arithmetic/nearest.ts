import type { Points } from './cells.ts'
import type { Place } from './place.ts'
import { straightLine } from './straight-line.ts'

/**
 * Metres (straight line times detour factor) from every midpoint to its nearest place; Infinity without places.
 * Takes about a microsecond per cell, whatever the number of places.
 */
export function nearestDistances(
  cells: Points,
  places: readonly Place[],
  { detourFactor = 1 }: { detourFactor?: number } = {},
): Float64Array {
  return straightLine(detourFactor).nearest(cells, places)
}
