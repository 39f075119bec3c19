import type { CellSet, Points } from './cells.ts'
import type { Metric } from './metric.ts'
import { pointsOf, type Place } from './place.ts'

/** How many places lie within so many metres of every cell's midpoint. Two places at one spot are two choices. */
export function choicesOf(cells: Points, places: readonly Place[], metres: number, metric: Metric): Float64Array {
  return metric.sumWithin(cells, pointsOf(places), new Float64Array(places.length).fill(1), metres)
}

/** The mean over people of a number that every cell has, per area and in total; null where nobody is known to live. */
export function meanOverPeople(
  { areas, piece }: CellSet,
  values: Float64Array,
): { total: number | null; areas: (number | null)[] } {
  const people = new Float64Array(areas.length)
  const sums = new Float64Array(areas.length)
  for (let i = 0; i < piece.cell.length; i++) {
    const living = piece.people[i]!
    if (Number.isNaN(living)) continue
    people[piece.area[i]!]! += living
    sums[piece.area[i]!]! += living * values[piece.cell[i]!]!
  }
  const add = (numbers: Float64Array) => numbers.reduce((all, some) => all + some, 0)
  const mean = (sum: number, count: number) => (count > 0 ? sum / count : null)
  return { total: mean(add(sums), add(people)), areas: areas.map((_, area) => mean(sums[area]!, people[area]!)) }
}
