import type { CellSet, Points } from '../../arithmetic/cells.ts'
import { figuresOf, type Figures } from '../../arithmetic/figures.ts'
import type { Place, Reach } from '../../arithmetic/place.ts'
import { reachedFrom } from '../../arithmetic/reached.ts'
import { straightLine } from '../../arithmetic/straight-line.ts'

/** The figures of every area (in the order of `cells.areas`) and of all together, for one reach. */
export function cover(
  cells: CellSet,
  places: readonly Place[],
  { metres, detourFactor }: Reach,
): { total: Figures; areas: Figures[] } {
  const { total, areas } = reachedFrom(cells, places, straightLine(detourFactor)).profiles
  return { total: figuresOf(total, metres), areas: areas.map((profile) => figuresOf(profile, metres)) }
}

/** Metres (straight line times detour factor) from every midpoint to its nearest place; Infinity without places. */
export function nearestDistances(
  cells: Points,
  places: readonly Place[],
  { detourFactor = 1 }: { detourFactor?: number } = {},
): Float64Array {
  return straightLine(detourFactor).nearest(cells, places)
}
