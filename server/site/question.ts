import type { Points } from '../../arithmetic/cells.ts'
import type { Place, Reach } from '../../arithmetic/place.ts'

/** What is sought. A share is a part of all known people, from 0 to 1. */
export type Aim =
  | { objective: 'MOST_PEOPLE_COVERED'; count: number }
  | { objective: 'FEWEST_SITES'; share: number }
  | { objective: 'LEAST_MEAN_DISTANCE'; count: number }

/** A question about new sites, as the solver's thread gets it. */
export interface SolverQuestion {
  /** Midpoints of the inhabited cells, EPSG:25832. */
  cells: Points
  /** People of each cell in whole millionths, above 0. */
  people: Float64Array
  /** Places that exist and stay. */
  kept: Place[]
  candidates: Place[]
  reach: Reach
  aim: Aim
  /** How long it may take, from when the thread has it. */
  seconds: number
}

/** A suggested site: an index of the candidates, and what it adds to those before it. */
interface Site {
  candidate: number
  /** People newly within reach, or metres by which the mean distance shrinks. null = it is the first place of all. */
  gain: number | null
}

/** The best sites found. `before`, `value` and `bound` are people within reach, sites, or metres, as the objective counts. */
export interface SolverAnswer {
  /** Ordered so that each adds most to those before it. */
  sites: Site[]
  /** Without new sites. null = there is no place at all, so no distance. */
  before: number | null
  /** With the suggested sites. */
  value: number
  /** No sites could do better than this. */
  bound: number
}

/** The share cannot be reached, even from all candidates together: only this one can. */
export interface Unreachable {
  reachableShare: number
}

/** There are so many pairs of a cell and a candidate: more than can be weighed. */
export interface TooLarge {
  pairs: number
}
