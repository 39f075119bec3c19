import type { Highs } from 'highs'
import { toPeople } from '../../arithmetic/cells.ts'
import type { Metric } from '../../arithmetic/metric.ts'
import { straightLine } from '../../arithmetic/straight-line.ts'
import { buildCovering, buildDistance } from './build-problem.ts'
import { Deadline } from './deadline.ts'
import { findFewestSites } from './fewest-sites.ts'
import { openGreedily, type Gaining } from './heuristic.ts'
import { findLeastCost } from './optimum.ts'
import { costWith, type SiteProblem } from './problem.ts'
import type { SolverAnswer, SolverQuestion, Unreachable } from './question.ts'

/**
 * Answer a question: exactly, or as far as there is time.
 * @throws TooManyPairsError
 */
export function answer(highs: Highs, question: SolverQuestion): SolverAnswer | Unreachable {
  const { aim, reach, seconds } = question
  const metric = straightLine(reach.detourFactor)
  const deadline = new Deadline(seconds)
  if (aim.objective === 'LEAST_MEAN_DISTANCE') return shortenDistance(highs, question, metric, aim.count, deadline)
  const problem = buildCovering(question, metric, reach.metres)
  return aim.objective === 'MOST_PEOPLE_COVERED'
    ? coverMost(highs, problem, totalOf(question), aim.count, deadline)
    : coverShare(highs, problem, totalOf(question), aim.share, deadline)
}

/** The maximal covering location problem (Church & ReVelle 1974). */
function coverMost(highs: Highs, problem: SiteProblem, total: number, count: number, deadline: Deadline): SolverAnswer {
  const { sites, cost, bound } = findLeastCost(highs, problem, count, deadline)
  const reached = (uncovered: number) => toPeople(total - uncovered)
  return {
    sites: inOrder(problem, sites).map(({ candidate, gain }) => ({ candidate, gain: toPeople(gain) })),
    before: reached(costWith(problem, [])),
    value: reached(cost),
    bound: reached(bound),
  }
}

/** The location set covering problem (Toregas et al. 1971), for a share of the people. */
function coverShare(
  highs: Highs,
  problem: SiteProblem,
  total: number,
  share: number,
  deadline: Deadline,
): SolverAnswer | Unreachable {
  // People are whole millionths; what exceeds a whole number by rounding alone must not ask for one more.
  const allowed = total - Math.ceil(share * total * (1 - 1e-15))
  const found = findFewestSites(highs, problem, allowed, deadline)
  if (!found)
    return { reachableShare: (total - costWith(problem, new Uint8Array(problem.candidateCount).keys())) / total }
  return {
    sites: inOrder(problem, found.sites).map(({ candidate, gain }) => ({ candidate, gain: toPeople(gain) })),
    before: 0,
    value: found.sites.length,
    bound: found.bound,
  }
}

/** The p-median problem (Hakimi 1964, ReVelle & Swain 1970): the mean is over people. */
function shortenDistance(
  highs: Highs,
  question: SolverQuestion,
  metric: Metric,
  count: number,
  deadline: Deadline,
): SolverAnswer {
  const problem = buildDistance(question, metric)
  const total = totalOf(question)
  const { sites, cost, bound } = findLeastCost(highs, problem, count, deadline)
  const ordered = inOrder(problem, sites)
  const isFirst = question.kept.length === 0
  // Where all candidates are equally far from everyone none gains anything, but without any there is no distance.
  const opened = isFirst && ordered.length === 0 ? [{ candidate: 0, gain: 0 }] : ordered
  return {
    sites: opened.map(({ candidate, gain }, i) => ({ candidate, gain: isFirst && i === 0 ? null : gain / total })),
    before: isFirst ? null : costWith(problem, []) / total,
    value: cost / total,
    bound: bound / total,
  }
}

/** Sites in the order in which each adds most; those that add nothing are left out. */
function inOrder(problem: SiteProblem, sites: readonly number[]): Gaining[] {
  return openGreedily(problem, sites, { count: sites.length })
}

function totalOf({ people }: SolverQuestion): number {
  return people.reduce((sum, each) => sum + each, 0)
}
