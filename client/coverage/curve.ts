import { figuresOf } from '../../arithmetic/figures.ts'
import { countBelow, type Profile } from '../../arithmetic/profile.ts'

/** The share reached if the reach were so many metres, with its bounds; 0 to 1. */
export interface CurveSample {
  metres: number
  share: number
  lower: number
  upper: number
}

const sampleCount = 140
const [shortestAxis, longestAxis] = [1000, 5000]

/** How far the axis of distances goes, whole 500 metres: past 99 of 100 people, but no farther than five kilometres. */
export function axisEnd(profiles: Profile[]): number {
  const farthest = Math.max(...profiles.map(distanceOfNearlyAll))
  return Math.min(longestAxis, Math.max(shortestAxis, 500 * Math.ceil((1.15 * farthest) / 500)))
}

function distanceOfNearlyAll({ metres, people, surface }: Profile): number {
  const sums = people.at(-1)! > 0 ? people : surface
  const distance = metres[countBelow(sums, 0.99 * sums.at(-1)!) - 1] ?? 0
  return Number.isFinite(distance) ? distance : longestAxis
}

/** The shares at one reach: of people, or of the surface where nobody is known to live. null = neither is known. */
export function sampleAt(profile: Profile, metres: number): CurveSample | null {
  const figures = figuresOf(profile, metres)
  const [share, lower, upper] =
    figures.share === null
      ? [figures.surfaceShare, figures.surfaceShareLower, figures.surfaceShareUpper]
      : [figures.share, figures.shareLower, figures.shareUpper]
  return share === null || lower === null || upper === null ? null : { metres, share, lower, upper }
}

/** The curve from 0 to the end of the axis: exact at every sample. Empty when nothing is known. */
export function samplesOf(profile: Profile, end: number): CurveSample[] {
  return Array.from({ length: sampleCount + 1 }, (_, i) => sampleAt(profile, (i / sampleCount) * end)).filter(
    (sample) => sample !== null,
  )
}
