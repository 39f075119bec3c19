import { shareOf } from './figures.ts'
import { countAtMost, countBelow, type Profile } from './profile.ts'

/** A breakpoint of a curve: this share (0 to 1) lies within so many metres of the nearest place. */
export interface Breakpoint {
  metres: number
  share: number
}

/** The most breakpoints of a curve. */
export const mostBreakpoints = 64

/**
 * The share of people (or surface) within every distance: a function that rises in steps, at breakpoints where it is
 * exact, ascending. 0, the asked reach and the largest distance are always among them; the others are the smallest
 * distances that reach one 61st, two 61sts and so on, or all distances if there are no more than 61.
 * Between two breakpoints the truth lies between their shares. Empty when nobody is known to live there.
 */
export function curveOf(profile: Profile, quantity: 'people' | 'surface', reach: number): Breakpoint[] {
  const sums = profile[quantity]
  const pieces = profile.metres.length
  const all = sums[pieces]!
  if (all === 0) return []
  const reachable = countBelow(profile.metres, Infinity)
  const breakpoints = new Set([0, reach, ...steps(profile.metres.subarray(0, reachable), sums)])
  return [...breakpoints]
    .sort((a, b) => a - b)
    .map((metres) => ({ metres, share: shareOf(sums[countAtMost(profile.metres, metres)]!, all)! }))
}

function steps(metres: Float64Array, sums: Float64Array): number[] {
  const levels = mostBreakpoints - 3
  const distinct = new Set<number>()
  for (let i = 0; i < metres.length && distinct.size <= levels; i++) distinct.add(metres[i]!)
  if (distinct.size <= levels) return [...distinct]
  const reached = sums[metres.length]!
  const quantiles = Array.from({ length: levels }, (_, level) => {
    const count = countBelow(sums, ((level + 1) / levels) * reached)
    return metres[Math.max(count - 1, 0)]!
  })
  return [...quantiles, metres.at(-1)!]
}
