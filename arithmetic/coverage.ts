import type { CellSet } from './cells.ts'
import { figuresOf, type Figures } from './figures.ts'
import type { Metric } from './metric.ts'
import type { Place, Reach } from './place.ts'
import { createProfiles } from './profile.ts'
import { straightLine } from './straight-line.ts'

/** The figures of every area (in the order of `cells.areas`) and of all together. */
export interface Covered {
  total: Figures
  areas: Figures[]
}

/** Who is reached from some places, and who is not. The areas add up to the total exactly. */
export function cover(
  cells: CellSet,
  places: readonly Place[],
  { metres, detourFactor }: Reach,
  metric: Metric = straightLine(detourFactor),
): Covered {
  const { total, areas } = createProfiles(cells, metric.nearest(cells, places), metric.metresPerMetre)
  return { total: figuresOf(total, metres), areas: areas.map((profile) => figuresOf(profile, metres)) }
}
