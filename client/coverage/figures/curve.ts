import { figuresOf } from '../../../arithmetic/figures.ts'
import { countBelow, type Profile } from '../../../arithmetic/profile.ts'

/** A curve of the chart; the first one is drawn with its bounds. */
export interface Curve {
  name: string
  profile: Profile
}

/** The share reached if the reach were so many metres, with its bounds; 0 to 1. */
export interface CurveSample {
  metres: number
  share: number
  lower: number
  upper: number
}

const sampleCount = 140
const [shortestAxis, longestAxis] = [1000, 5000]

/** What all curves of a chart are about: never people in one and the surface in another. */
export type CurveQuantity = 'people' | 'surface'

/** People, unless they are known in no profile at all. */
export function quantityOf(profiles: Profile[]): CurveQuantity {
  return profiles.some(({ people }) => people.at(-1)! > 0) ? 'people' : 'surface'
}

/** How far the axis of distances goes, whole 500 metres: past 99 of 100 people, but no farther than five kilometres. */
export function axisEnd(profiles: Profile[], quantity: CurveQuantity): number {
  const farthest = Math.max(...profiles.map((profile) => distanceOfNearlyAll(profile, quantity)))
  return Math.min(longestAxis, Math.max(shortestAxis, 500 * Math.ceil((1.15 * farthest) / 500)))
}

function distanceOfNearlyAll({ metres, ...sumsOf }: Profile, quantity: CurveQuantity): number {
  const sums = sumsOf[quantity]
  const distance = metres[countBelow(sums, 0.99 * sums.at(-1)!) - 1] ?? 0
  return Number.isFinite(distance) ? distance : longestAxis
}

/** The shares at one reach, of people or of the surface. null = that is not known. */
export function sampleAt(profile: Profile, metres: number, quantity: CurveQuantity): CurveSample | null {
  const figures = figuresOf(profile, metres)
  const [share, lower, upper] =
    quantity === 'surface'
      ? [figures.surfaceShare, figures.surfaceShareLower, figures.surfaceShareUpper]
      : [figures.share, figures.shareLower, figures.shareUpper]
  return share === null || lower === null || upper === null ? null : { metres, share, lower, upper }
}

/** The curve from 0 to the end of the axis: exact at every sample. Empty when nothing is known. */
export function samplesOf(profile: Profile, end: number, quantity: CurveQuantity): CurveSample[] {
  return Array.from({ length: sampleCount + 1 }, (_, i) => sampleAt(profile, (i / sampleCount) * end, quantity)).filter(
    (sample) => sample !== null,
  )
}
