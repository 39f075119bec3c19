import { figuresOf } from '../../arithmetic/figures.ts'
import type { Profile } from '../../arithmetic/profile.ts'

/** The share reached if the reach were so many metres, with its bounds; 0 to 1. */
export interface CurveSample {
  metres: number
  share: number
  lower: number
  upper: number
}

const sampleCount = 140
const longestAxis = 5000

/** How far the axis of distances goes, whole 500 metres: to the farthest cell, but no farther than five kilometres. */
export function axisEnd(profiles: Profile[]): number {
  const farthest = Math.max(500, ...profiles.map(({ metres }) => metres.findLast(Number.isFinite) ?? 0))
  return Math.min(longestAxis, 500 * Math.ceil(farthest / 500))
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
