import type { Points } from './cells.ts'
import type { Place } from './place.ts'

/**
 * How far it is. The straight line is one (straight-line.ts); a walking network would be another: everything else here only
 * asks these questions.
 */
export interface Metric {
  /** Metres from every point to its nearest place; Infinity where none can be reached. */
  nearest(points: Points, places: readonly Place[]): Float64Array
  /** For every point the sum of the values that other points have, as far as they are at most so many metres away. */
  sumWithin(points: Points, others: Points, values: Float64Array, metres: number): Float64Array
  /** Visit every pair of a point and a place (their indices) that are at most so many metres apart. */
  visitWithin(
    points: Points,
    places: readonly Place[],
    metres: number,
    visit: (point: number, place: number, metres: number) => void,
  ): void
  /** How much the distance can change, at most, when a point moves by one metre. */
  readonly metresPerMetre: number
}
