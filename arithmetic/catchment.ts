import { toPeople, type CellSet, type Points } from './cells.ts'
import type { Metric } from './metric.ts'
import { pointsOf, type Place } from './place.ts'

/**
 * The weights of the three zones of a catchment, each a third of the reach wide, from near to far: those of Luo & Qi
 * (2009), An enhanced two-step floating catchment area (E2SFCA) method, Health & Place 15(4), for a slow decay.
 * The upper edge of a zone belongs to it.
 */
const zoneWeights = [1, 0.68, 0.22] as const

/**
 * Places (capacity) per person at every cell, by the E2SFCA method. First, every place divides its capacity by the
 * people within reach, weighted by zone. Then every cell adds up what the places within its reach offer, weighted by the
 * same zones. So all people together are offered exactly the capacity of the places that anyone can reach.
 * Places of unknown capacity offer nothing that is known: the caller says how many there are. People of unknown number
 * compete with nobody. null = no capacity is known at all.
 */
export function placesPerPersonOf(
  cells: CellSet,
  places: readonly Place[],
  metres: number,
  metric: Metric,
): Float64Array | null {
  const offering = places.filter(({ capacity }) => capacity !== null)
  if (offering.length === 0) return null
  const points = pointsOf(offering)
  const demand = weightedSums(metric, points, cells, peopleOfCells(cells), metres)
  const ratios = Float64Array.from(offering, ({ capacity }, i) =>
    demand[i]! > 0 ? capacity! / toPeople(demand[i]!) : 0,
  )
  return weightedSums(metric, cells, points, ratios, metres)
}

/** For every point the sum of the values of others within reach, weighted by zone. A circle contains the smaller ones. */
function weightedSums(
  metric: Metric,
  points: Points,
  others: Points,
  values: Float64Array,
  metres: number,
): Float64Array {
  const [inner, middle, outer] = zoneWeights
  const inThird = metric.sumWithin(points, others, values, metres / 3)
  const inTwoThirds = metric.sumWithin(points, others, values, (2 * metres) / 3)
  const inAll = metric.sumWithin(points, others, values, metres)
  return inAll.map((sum, i) => outer * sum + (middle - outer) * inTwoThirds[i]! + (inner - middle) * inThird[i]!)
}

/** The known people of every cell, in whole millionths. */
function peopleOfCells({ x, piece }: CellSet): Float64Array {
  const people = new Float64Array(x.length)
  for (let i = 0; i < piece.cell.length; i++) {
    const living = piece.people[i]!
    if (!Number.isNaN(living)) people[piece.cell[i]!]! += living
  }
  return people
}
