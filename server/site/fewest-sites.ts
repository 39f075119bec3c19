import type { Highs } from 'highs'
import type { Deadline } from './deadline.ts'
import { allCandidates, openGreedily } from './heuristic.ts'
import { findLeastCost, findQuickly } from './optimum.ts'
import { costsWith, costWith, savingOf, totalOfNodes, type SiteProblem } from './problem.ts'

/**
 * The fewest sites with which everybody costs at most `allowed`, and a number below which it is impossible; null = even
 * all candidates do not do. Whether so many sites do is the question for the
 * least cost with so many. Bisection narrows the number down by what is quick; then, as long as one site fewer can do, it is
 * looked for exactly. A program for the fewest
 * sites takes HiGHS several times as long as one for the least cost.
 */
export function findFewestSites(
  highs: Highs,
  problem: SiteProblem,
  allowed: number,
  deadline: Deadline,
): { sites: number[]; bound: number } | null {
  if (costWith(problem, allCandidates(problem)) > allowed) return null
  const count = problem.candidateCount
  let sites = openGreedily(problem, allCandidates(problem), { count, enough: allowed }).map(
    ({ candidate }) => candidate,
  )
  let bound = leastNumber(problem, allowed)
  for (let most = sites.length - 1; bound <= most && !deadline.isOver;) {
    const middle = Math.floor((bound + most) / 2)
    const { standing } = findQuickly(problem, middle, deadline, allowed)
    if (standing.isEnough) sites = standing.sites
    if (standing.isNeverEnough) bound = middle + 1
    else most = middle - 1
  }
  while (sites.length > bound && !deadline.isOver) {
    const fewer = findLeastCost(highs, problem, sites.length - 1, deadline, allowed)
    if (fewer.isEnough) sites = fewer.sites
    else if (fewer.isProven || fewer.isNeverEnough) bound = sites.length
    else break
  }
  return { sites, bound }
}

/** So many sites it takes even if none of them took people from another. */
function leastNumber(problem: SiteProblem, allowed: number): number {
  const costs = costsWith(problem, [])
  const savings = Array.from(allCandidates(problem), (candidate) => savingOf(problem, costs, candidate))
  savings.sort((a, b) => b - a)
  let left = totalOfNodes(problem, costs)
  let number = 0
  while (left > allowed) left -= savings[number++]!
  return number
}
