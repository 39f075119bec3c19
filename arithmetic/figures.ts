import { toPeople, toSquareKilometres } from './cells.ts'
import { countBelow, countWithin, type Profile } from './profile.ts'

/**
 * What is reached. The estimate counts a cell by its midpoint. `lower` counts cells that are wholly within reach, `upper`
 * those that may be touched: wherever in their cells people live, the truth lies between.
 * People: as far as they are known; null where none are. Surface: null where there are no cells. `unknown…` says what is
 * missing.
 */
export interface Figures {
  people: number | null
  peopleReached: number | null
  peopleReachedLower: number | null
  peopleReachedUpper: number | null
  peopleNotReached: number | null
  /** 0 to 1; null where nobody is known to live. */
  share: number | null
  shareLower: number | null
  shareUpper: number | null
  squareKilometres: number | null
  surfaceReached: number | null
  surfaceReachedLower: number | null
  surfaceReachedUpper: number | null
  surfaceNotReached: number | null
  /** 0 to 1; null where there is no surface. */
  surfaceShare: number | null
  surfaceShareLower: number | null
  surfaceShareUpper: number | null
  /** Metres to the nearest place, weighted by people; null where there are no places or no known people. */
  meanDistance: number | null
  medianDistance: number | null
  percentile90Distance: number | null
  /** Pieces of cells whose people are unknown, and their surface. */
  unknownCells: number
  unknownSquareKilometres: number
}

/** The figures of a profile for a reach in metres. */
export function figuresOf(profile: Profile, metres: number): Figures {
  const { surely, estimated, possibly } = countWithin(profile, metres)
  const { people, surface, unknown } = profile
  const pieces = profile.metres.length
  const [allPeople, allSurface] = [people[pieces]!, surface[pieces]!]
  const isKnown = unknown.pieces < pieces
  const peopleOf = (millionths: number) => (isKnown ? toPeople(millionths) : null)
  const surfaceOf = (squareDecimetres: number) => (pieces > 0 ? toSquareKilometres(squareDecimetres) : null)
  const peopleShare = (count: number) => (isKnown ? shareOf(people[count]!, allPeople) : null)
  return {
    people: peopleOf(allPeople),
    peopleReached: peopleOf(people[estimated]!),
    peopleReachedLower: peopleOf(people[surely]!),
    peopleReachedUpper: peopleOf(people[possibly]!),
    peopleNotReached: peopleOf(allPeople - people[estimated]!),
    share: peopleShare(estimated),
    shareLower: peopleShare(surely),
    shareUpper: peopleShare(possibly),
    squareKilometres: surfaceOf(allSurface),
    surfaceReached: surfaceOf(surface[estimated]!),
    surfaceReachedLower: surfaceOf(surface[surely]!),
    surfaceReachedUpper: surfaceOf(surface[possibly]!),
    surfaceNotReached: surfaceOf(allSurface - surface[estimated]!),
    surfaceShare: shareOf(surface[estimated]!, allSurface),
    surfaceShareLower: shareOf(surface[surely]!, allSurface),
    surfaceShareUpper: shareOf(surface[possibly]!, allSurface),
    meanDistance: profile.mean,
    medianDistance: percentileDistance(profile, 0.5),
    percentile90Distance: percentileDistance(profile, 0.9),
    unknownCells: unknown.pieces,
    unknownSquareKilometres: toSquareKilometres(unknown.surface),
  }
}

/** The smallest distance within which so large a share of the known people live; null where there is none. */
function percentileDistance({ metres, people }: Profile, share: number): number | null {
  const all = people[metres.length]!
  if (all === 0) return null
  const distance = metres[countBelow(people, share * all) - 1]!
  return Number.isFinite(distance) ? distance : null
}

/** A part of a whole, 0 to 1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
