/**
 * Where to open sites, as arithmetic: groups of people who each go to the cheapest open site. What "cheap" means is the
 * objective's: for coverage it costs 0 to be within reach of a site and 1 not to be; for the mean distance it costs
 * the metres. So one shape, and one search, does for all objectives.
 */
export interface SiteProblem {
  /** How many candidates there are. */
  candidateCount: number
  /** People of each group, in whole millionths, so that sums of coverage are exact. */
  weight: Float64Array
  /** What it costs one of them as long as no new site is opened. */
  base: Float64Array
  /** The candidates that are cheaper for a group than no new site, group by group, each time the cheapest first. */
  choices: Pairs
  /** The same pairs, candidate by candidate. */
  customers: Pairs
}

/** Pairs of a group and a candidate, in the order of one of them. */
export interface Pairs {
  /** Where the pairs of each begin; one entry more than there are. */
  first: Uint32Array
  /** The other one of the pair: a candidate, or a group. */
  other: Uint32Array
  /** What it costs one of the group when this is the cheapest open site. */
  cost: Float64Array
}

/** A problem from its groups and their choices. */
export function createProblem(
  candidateCount: number,
  groups: Pick<SiteProblem, 'weight' | 'base'>,
  choices: Pairs,
): SiteProblem {
  const first = new Uint32Array(candidateCount + 1)
  for (const candidate of choices.other) first[candidate + 1]!++
  for (let candidate = 0; candidate < candidateCount; candidate++) first[candidate + 1]! += first[candidate]!
  const next = first.slice()
  const length = choices.other.length
  const customers = { first, other: new Uint32Array(length), cost: new Float64Array(length) }
  for (let group = 0; group < groups.weight.length; group++)
    for (let i = choices.first[group]!; i < choices.first[group + 1]!; i++) {
      const to = next[choices.other[i]!]!++
      customers.other[to] = group
      customers.cost[to] = choices.cost[i]!
    }
  return { candidateCount, ...groups, choices, customers }
}

/** What one of each group costs when these candidates are open. */
export function costsWith({ base, customers }: SiteProblem, open: Iterable<number>): Float64Array {
  const costs = base.slice()
  for (const candidate of open)
    for (let i = customers.first[candidate]!; i < customers.first[candidate + 1]!; i++) {
      const group = customers.other[i]!
      if (customers.cost[i]! < costs[group]!) costs[group] = customers.cost[i]!
    }
  return costs
}

/** What everybody costs together. Exact for coverage, whose weights and costs are whole numbers. */
export function totalOfNodes({ weight }: SiteProblem, costs: Float64Array): number {
  let total = 0
  for (let group = 0; group < costs.length; group++) total += costs[group]! * weight[group]!
  return total
}

/** What everybody costs together when these candidates are open. */
export function costWith(problem: SiteProblem, open: Iterable<number>): number {
  return totalOfNodes(problem, costsWith(problem, open))
}

/** How much everybody would save together if one more candidate were open. */
export function savingOf({ weight, customers }: SiteProblem, costs: Float64Array, candidate: number): number {
  let saving = 0
  for (let i = customers.first[candidate]!; i < customers.first[candidate + 1]!; i++) {
    const group = customers.other[i]!
    const saved = costs[group]! - customers.cost[i]!
    if (saved > 0) saving += saved * weight[group]!
  }
  return saving
}
