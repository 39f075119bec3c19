import type { Highs } from 'highs'
import type { Deadline } from './deadline.ts'
import { allCandidates, exchange, openGreedily } from './heuristic.ts'
import { createProgram } from './model.ts'
import { boundByMultipliers } from './multipliers.ts'
import type { SiteProblem } from './problem.ts'
import { Standing } from './standing.ts'

/** So many costs of a group are told apart at first, for each one up to the best sites known, and so many more. */
const stepsPerRank = 2
const leastSteps = 5
/** The largest program that HiGHS gets: a larger one would not look at the clock for seconds. */
const mostSteps = 200_000

/**
 * The `count` sites that cost everybody least, or those found when the time was over, with a bound: good sites first, then
 * a bound by multipliers, which mostly leaves few candidates, then HiGHS on these until nothing better can exist.
 * @param enough Stop when everybody costs so much at most, or when that is proven impossible; null = only the best will do.
 */
export function findLeastCost(
  highs: Highs,
  problem: SiteProblem,
  count: number,
  deadline: Deadline,
  enough: number | null = null,
): Standing {
  const { standing, promising } = findQuickly(problem, count, deadline, enough)
  if (!standing.isOver) proveByProgram(highs, standing, [...new Set([...standing.sites, ...promising])], deadline)
  return standing
}

/** Good sites, a bound that is not far from them, and the candidates that can be part of better sites. */
export function findQuickly(
  problem: SiteProblem,
  count: number,
  deadline: Deadline,
  enough: number | null,
): { standing: Standing; promising: number[] } {
  const standing = new Standing(problem, count, enough)
  const greedy = openGreedily(problem, allCandidates(problem), { count }).map(({ candidate }) => candidate)
  standing.consider(greedy)
  standing.consider(exchange(problem, greedy, deadline, enough ?? 0))
  return { standing, promising: standing.isOver ? [] : boundByMultipliers(standing, deadline) }
}

/**
 * Few steps make a small program, whose optimum is a bound. Where its sites cost a group more than its steps told apart,
 * the group gets more of them.
 */
function proveByProgram(highs: Highs, standing: Standing, candidates: readonly number[], deadline: Deadline): void {
  const { problem } = standing
  const steps = ranksOf(problem, candidates, standing.sites).map((rank) => stepsPerRank * rank + leastSteps)
  while (!deadline.isOver && !standing.isOver) {
    if (steps.reduce((sum, each) => sum + each, 0) > mostSteps) return
    const sites = runProgram(highs, standing, candidates, steps, deadline)
    if (!sites) return
    standing.consider(sites)
    ranksOf(problem, candidates, sites).forEach((rank, group) => {
      if (rank >= steps[group]!) steps[group] = stepsPerRank * rank + leastSteps
    })
  }
}

/** Let HiGHS find the best sites; null when the time was over. What it proves is learnt either way. */
function runProgram(
  highs: Highs,
  standing: Standing,
  candidates: readonly number[],
  steps: Uint32Array,
  deadline: Deadline,
): number[] | null {
  const { model, scale } = createProgram(highs, standing.problem, candidates, standing.count, steps)
  try {
    const isOpen = new Set(standing.sites)
    const start = candidates.map((candidate) => (isOpen.has(candidate) ? 1 : 0))
    model.setSolution({ indices: [...start.keys()], values: start })
    model.options.set('time_limit', deadline.left)
    if (standing.enough !== null) model.options.set('objective_target', standing.enough / scale)
    const { modelStatus } = model.run()
    const { optimal, objectiveTarget } = highs.constants.modelStatus
    const bound = modelStatus === optimal ? model.getObjectiveValue() : Number(model.info.get('mip_dual_bound'))
    standing.raise(bound * scale)
    const { feasible } = highs.constants.solutionStatus
    if (model.info.get('primal_solution_status') !== feasible) return null
    const { colValue } = model.getSolution()
    const sites = candidates.filter((_, column) => colValue[column]! > 0.5)
    if (modelStatus === optimal || modelStatus === objectiveTarget) return sites
    standing.consider(sites)
    return null
  } finally {
    model.dispose()
  }
}

/** How many different costs each group has up to that of its cheapest site, among some candidates. */
function ranksOf(
  { base, choices, candidateCount }: SiteProblem,
  candidates: readonly number[],
  sites: readonly number[],
): Uint32Array {
  const kind = new Uint8Array(candidateCount)
  for (const candidate of candidates) kind[candidate] = 1
  for (const site of sites) kind[site] = 2
  return Uint32Array.from(base, (_, group) => {
    let [rank, level] = [0, NaN]
    for (let i = choices.first[group]!; i < choices.first[group + 1]!; i++) {
      const which = kind[choices.other[i]!]
      if (which === 0) continue
      if (choices.cost[i] !== level) rank++
      level = choices.cost[i]!
      if (which === 2) break
    }
    return rank
  })
}
