import type { Deadline } from './deadline.ts'
import { exchange } from './heuristic.ts'
import { costsWith, costWith, type SiteProblem } from './problem.ts'
import type { Standing } from './standing.ts'

const mostRounds = 1000
/** After so many rounds without a better bound the step shrinks to this part of it, until it is as small as that. */
const patience = 15
const shrink = 0.7
const smallestStep = 1e-4
/** How much of the last direction stays in the next one. */
const inertia = 0.3

/**
 * Raise the bound by Lagrangian relaxation, and find better sites on the way: every group is offered a price for not being
 * served (its multiplier), a candidate is worth what its customers would save against that price, and so many candidates
 * of the most worth bound the cost from below. Prices of groups that are served twice fall, of those not served rise
 * (subgradient method; Narula, Ogbu & Samuelsson 1977). Takes less than a second where the linear relaxation takes minutes.
 * @returns the candidates that can be part of better sites.
 */
export function boundByMultipliers(standing: Standing, deadline: Deadline): number[] {
  const { problem, count } = standing
  const { candidateCount, weight, base, choices } = problem
  const prices = firstPrices(problem, standing.sites)
  const direction = new Float64Array(prices.length)
  let best: { bound: number; worth: Float64Array } = { bound: -Infinity, worth: new Float64Array(candidateCount) }
  let step = 1
  for (let round = 0, unchanged = 0; round < mostRounds && step > smallestStep && !deadline.isOver; round++) {
    const worth = worthAt(problem, prices)
    const chosen = Array.from(worth.keys())
      .sort((a, b) => worth[b]! - worth[a]!)
      .slice(0, count)
    const offered = prices.reduce((sum, price, group) => sum + price * weight[group]!, 0)
    const bound = chosen.reduce((rest, candidate) => rest - worth[candidate]!, offered)
    if (bound > best.bound) [best, unchanged] = [{ bound, worth }, 0]
    else if (++unchanged % patience === 0) step *= shrink
    standing.raise(bound)
    if (costWith(problem, chosen) < standing.cost) standing.consider(exchange(problem, chosen, deadline))
    if (standing.isOver) break

    const isChosen = new Uint8Array(candidateCount)
    for (const candidate of chosen) isChosen[candidate] = 1
    let length = 0
    for (let group = 0; group < prices.length; group++) {
      let unserved = 1
      for (let i = choices.first[group]!; i < choices.first[group + 1]! && choices.cost[i]! < prices[group]!; i++)
        unserved -= isChosen[choices.other[i]!]!
      direction[group] = inertia * direction[group]! + unserved
      length += weight[group]! * direction[group]! ** 2
    }
    if (length === 0) break
    const stride = (step * (standing.cost - bound)) / length
    for (let group = 0; group < prices.length; group++)
      prices[group] = Math.min(base[group]!, Math.max(0, prices[group]! + stride * direction[group]!))
  }
  // Opening a candidate that is not chosen costs at least what it is worth less than the least worthy that is.
  const leastWorth = best.worth.toSorted((a, b) => b - a)[count - 1] ?? 0
  return [...best.worth.keys()].filter(
    (candidate) => !standing.isBeyond(best.bound + leastWorth - best.worth[candidate]!),
  )
}

/** What each candidate's customers would save together against their prices. */
function worthAt({ candidateCount, weight, choices }: SiteProblem, prices: Float64Array): Float64Array {
  const worth = new Float64Array(candidateCount)
  for (let group = 0; group < prices.length; group++) {
    const price = prices[group]!
    for (let i = choices.first[group]!; i < choices.first[group + 1]! && choices.cost[i]! < price; i++)
      worth[choices.other[i]!]! += weight[group]! * (price - choices.cost[i]!)
  }
  return worth
}

/** Between what a group costs with the best sites and what it would cost without its own one. */
function firstPrices(problem: SiteProblem, sites: readonly number[]): Float64Array {
  const costs = costsWith(problem, sites)
  const isOpen = new Set(sites)
  const { base, choices } = problem
  return costs.map((cost, group) => {
    const end = choices.first[group + 1]!
    let open = 0
    for (let i = choices.first[group]!; i < end; i++)
      if (isOpen.has(choices.other[i]!) && ++open === 2) return (cost + choices.cost[i]!) / 2
    return (cost + base[group]!) / 2
  })
}
