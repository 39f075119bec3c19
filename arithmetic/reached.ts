import type { CellSet } from './cells.ts'
import type { Metric } from './metric.ts'
import type { Place } from './place.ts'
import { createProfiles, emptyProfile, type Profile } from './profile.ts'

/** Who is reached from one set of places, whatever the reach. */
export interface Reached {
  /** Metres from every cell to its nearest place; Infinity without places. */
  distances: Float64Array
  /** In the order of `cells.areas`. */
  profiles: { total: Profile; areas: Profile[] }
}

/** Who is reached from some places. */
export function reachedFrom(cells: CellSet, places: readonly Place[], metric: Metric): Reached {
  return withDistances(cells, metric.nearest(cells, places), metric)
}

/** Who is reached when more places are added: only the new ones are measured. */
export function reachedWith(cells: CellSet, { distances }: Reached, added: readonly Place[], metric: Metric): Reached {
  const toAdded = metric.nearest(cells, added)
  const nearer = distances.map((metres, cell) => Math.min(metres, toAdded[cell]!))
  return withDistances(cells, nearer, metric)
}

/** The profile of an area by its key; of all areas together for null. An area without cells has an empty one. */
export function profileOf({ areas }: CellSet, { profiles }: Reached, area: string | null): Profile {
  return area === null ? profiles.total : (profiles.areas[areas.indexOf(area)] ?? emptyProfile)
}

function withDistances(cells: CellSet, distances: Float64Array, { metresPerMetre }: Metric): Reached {
  return { distances, profiles: createProfiles(cells, distances, metresPerMetre) }
}
