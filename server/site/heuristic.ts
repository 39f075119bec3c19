import type { Deadline } from './deadline.ts'
import { costsWith, costWith, savingOf, type SiteProblem } from './problem.ts'

/** A site, and by how much it lowers the cost of everybody after those before it. */
export interface Gaining {
  candidate: number
  gain: number
}

/**
 * Open the candidate that saves most, again and again (Church & ReVelle 1974), as long as any saves something, fewer than
 * `count` are open and everybody costs more than `enough`.
 */
export function openGreedily(
  problem: SiteProblem,
  candidates: Iterable<number>,
  { count, enough = 0 }: { count: number; enough?: number },
): Gaining[] {
  const rest = new Set(candidates)
  const opened: Gaining[] = []
  while (opened.length < count) {
    const sites = opened.map(({ candidate }) => candidate)
    if (costWith(problem, sites) <= enough) break
    const best = bestOf(problem, costsWith(problem, sites), rest)
    if (!best) break
    opened.push(best)
    rest.delete(best.candidate)
  }
  return opened
}

/**
 * Exchange one site for another as long as that lowers the cost (Teitz & Bart 1968), everybody costs more than `enough`,
 * and there is time.
 */
export function exchange(problem: SiteProblem, open: readonly number[], deadline: Deadline, enough = 0): number[] {
  let sites = [...open]
  let cost = costWith(problem, sites)
  for (let at = 0, unchanged = 0; unchanged < sites.length && cost > enough && !deadline.isOver; at++, unchanged++) {
    const place = at % sites.length
    const best = bestOf(problem, costsWith(problem, sites.toSpliced(place, 1)), allCandidates(problem))
    if (!best) continue
    const exchanged = sites.with(place, best.candidate)
    const exchangedCost = costWith(problem, exchanged)
    if (exchangedCost >= cost) continue
    sites = exchanged
    cost = exchangedCost
    unchanged = -1
  }
  return sites
}

/** Every candidate of a problem. */
export function allCandidates({ candidateCount }: SiteProblem): Iterable<number> {
  return new Uint8Array(candidateCount).keys()
}

/** The candidate whose opening saves most; null when none saves anything. */
function bestOf(problem: SiteProblem, costs: Float64Array, candidates: Iterable<number>): Gaining | null {
  let best: Gaining | null = null
  for (const candidate of candidates) {
    const gain = savingOf(problem, costs, candidate)
    if (gain > (best?.gain ?? 0)) best = { candidate, gain }
  }
  return best
}
