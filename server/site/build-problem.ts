import type { Metric } from '../../arithmetic/metric.ts'
import { createProblem, type Pairs, type SiteProblem } from './problem.ts'
import type { SolverQuestion } from './question.ts'

/** The most pairs of a cell and a candidate that are weighed: about 0.3 GB while they are. */
export const mostPairs = 10_000_000

/** There are more pairs of a cell and a candidate than can be weighed. */
export class TooManyPairsError extends Error {
  readonly pairs: number

  constructor(pairs: number) {
    super(`${pairs} pairs of a cell and a candidate are more than ${mostPairs}.`)
    this.pairs = pairs
  }
}

type Situation = Pick<SolverQuestion, 'cells' | 'people' | 'kept' | 'candidates'>

/**
 * Covering: whoever has a site at most `metres` away costs nothing, everyone else costs 1. Cells within reach of the same
 * candidates are one group: whatever is open, they are reached together.
 * @throws TooManyPairsError
 */
export function buildCovering(
  { cells, people, kept, candidates }: Situation,
  metric: Metric,
  metres: number,
): SiteProblem {
  const nearest = metric.nearest(cells, kept)
  const isReached = (cell: number) => nearest[cell]! <= metres
  const lists = pairsOf({ cells, candidates }, metric, metres, (cell) => !isReached(cell))
  const groups = new Map<string, { choices: Uint32Array; weight: number }>()
  people.forEach((weight, cell) => {
    if (isReached(cell)) return
    const choices = lists.other.subarray(lists.first[cell], lists.first[cell + 1]).sort()
    const key = choices.join()
    const group = groups.get(key)
    if (group) group.weight += weight
    else groups.set(key, { choices, weight })
  })
  const merged = [...groups.values()]
  const first = new Uint32Array(merged.length + 1)
  merged.forEach(({ choices }, group) => (first[group + 1] = first[group]! + choices.length))
  const other = new Uint32Array(first[merged.length]!)
  merged.forEach(({ choices }, group) => other.set(choices, first[group]))
  const weight = Float64Array.from(merged, (group) => group.weight)
  return createProblem(
    candidates.length,
    { weight, base: new Float64Array(merged.length).fill(1) },
    { first, other, cost: new Float64Array(other.length) },
  )
}

/**
 * Distance: everyone costs the metres to the nearest site. One group per cell.
 * Where no place is kept, everyone first costs the way to the farthest candidate: that is what any one site undercuts.
 * @throws TooManyPairsError
 */
export function buildDistance({ cells, people, kept, candidates }: Situation, metric: Metric): SiteProblem {
  const base = metric.nearest(cells, kept)
  if (kept.length === 0) {
    base.fill(0)
    metric.visitWithin(cells, candidates, Infinity, (cell, _, metres) => (base[cell] = Math.max(base[cell]!, metres)))
  }
  const farthest = base.reduce((most, metres) => Math.max(most, metres), 0)
  const lists = pairsOf({ cells, candidates }, metric, farthest, (cell, metres) => metres < base[cell]!)
  for (let cell = 0; cell < people.length; cell++) sortByCost(lists, lists.first[cell]!, lists.first[cell + 1]!)
  return createProblem(candidates.length, { weight: people, base }, lists)
}

/** The pairs of a cell and a candidate that count, cell by cell. */
function pairsOf(
  { cells, candidates }: Pick<Situation, 'cells' | 'candidates'>,
  metric: Metric,
  metres: number,
  counts: (cell: number, metres: number) => boolean,
): Pairs {
  const first = new Uint32Array(cells.x.length + 1)
  // Counted first: lists that grow would take several times as much memory.
  let pairs = 0
  metric.visitWithin(cells, candidates, metres, (cell, _, distance) => {
    if (!counts(cell, distance)) return
    first[cell + 1]!++
    pairs++
  })
  if (pairs > mostPairs) throw new TooManyPairsError(pairs)
  const other = new Uint32Array(pairs)
  const cost = new Float64Array(pairs)
  let next = 0
  metric.visitWithin(cells, candidates, metres, (cell, candidate, distance) => {
    if (!counts(cell, distance)) return
    other[next] = candidate
    cost[next++] = distance
  })
  for (let cell = 0; cell < cells.x.length; cell++) first[cell + 1]! += first[cell]!
  return { first, other, cost }
}

/** Put some pairs in the order of their costs; where these are equal, of the candidates. */
function sortByCost({ other, cost }: Pairs, begin: number, end: number): void {
  const [candidates, costs] = [other.slice(begin, end), cost.slice(begin, end)]
  const order = Uint32Array.from(candidates.keys()).sort(
    (a, b) => costs[a]! - costs[b]! || candidates[a]! - candidates[b]!,
  )
  order.forEach((from, i) => {
    other[begin + i] = candidates[from]!
    cost[begin + i] = costs[from]!
  })
}
