import { totalOf, type Share, type Total } from '../../kit/apportion.ts'
import { Basis } from '../../kit/basis.ts'
import type { DayRange } from '../../kit/days.ts'
import { FundingDimension } from './breakdown.arguments.ts'
import { mayReach, reasonWithoutTime, type Slice, type Window } from './slice.ts'

/** Money that is told apart from other money by its keys. A key is null where nothing is stated, and where nobody asks for it. */
export interface MoneyGroup {
  keys: Partial<Record<FundingDimension, string | number | null>>
  slices: Slice[]
  total: Total
  listComplete: boolean
}

/** What is told apart: by what, in which windows, and whether the list of money of an area is complete on some days. */
export interface Grouping {
  groupBy: readonly FundingDimension[]
  windows: readonly Window[]
  /** The whole period. */
  days: DayRange
  isComplete: (area: string | null, window: Window) => boolean
}

type Keys = MoneyGroup['keys']

const keyOf: Record<FundingDimension, (slice: Slice) => string | number | null> = {
  YEAR: ({ year }) => year,
  PROGRAMME: ({ piece }) => piece.programme,
  FUNDER: ({ piece }) => piece.funder,
  GRANT: ({ piece }) => piece.grant,
  // Of nothing, and perhaps more that is unknown, there is no amount, so it has no basis.
  BASIS: ({ units, basis, unknownReason }) => (units === 0n && unknownReason ? null : basis),
  AREA: ({ area }) => area,
}

/**
 * Money in groups, in the order of their keys. Every slice is in exactly one. By years alone each year has a group, and so has
 * the whole when nothing is told apart; otherwise there are groups where something is.
 */
export function moneyGroups(slices: readonly Slice[], grouping: Grouping): MoneyGroup[] {
  const { groupBy, windows } = grouping
  const found = new Map<string, { keys: Keys; slices: Slice[] }>()
  const groupAt = (keys: Keys) => {
    const name = JSON.stringify(groupBy.map((dimension) => keys[dimension]))
    if (!found.has(name)) found.set(name, { keys, slices: [] })
    return found.get(name)!
  }
  if (groupBy.every((dimension) => dimension === FundingDimension.YEAR))
    for (const { year } of windows) groupAt(groupBy.length > 0 ? { YEAR: year } : {})
  for (const slice of slices)
    groupAt(Object.fromEntries(groupBy.map((dimension) => [dimension, keyOf[dimension](slice)]))).slices.push(slice)

  // By basis, what is unknown has a group of its own.
  const possible = groupBy.includes(FundingDimension.BASIS)
    ? []
    : slices.filter((slice) => mayReach(slice.piece, grouping.days))
  const ofUnknownTime = Map.groupBy(possible, (slice) => timelessKey(groupBy, (dimension) => keyOf[dimension](slice)))
  const groups = [...found.values()].map((group) => {
    const window = windows.find(({ year }) => year === (group.keys.YEAR ?? null)) ?? { year: null, days: grouping.days }
    const near = ofUnknownTime.get(timelessKey(groupBy, (dimension) => group.keys[dimension])) ?? []
    const listComplete = grouping.isComplete(group.slices[0]?.area ?? null, window)
    return { ...group, listComplete, total: totalOf([...group.slices, ...missing(near, window)], listComplete) }
  })
  return groups.toSorted((one, other) => compareKeys(groupBy, one.keys, other.keys))
}

/** What else may belong to a group, for all that is known: money of the same keys whose time nobody knows. */
function missing(near: readonly Slice[], window: Window): Share[] {
  return near.flatMap(({ piece }) =>
    mayReach(piece, window.days)
      ? [{ units: null, basis: null, whole: false, unknownReason: reasonWithoutTime(piece) }]
      : [],
  )
}

/** The keys of a group without its time. */
function timelessKey(groupBy: readonly FundingDimension[], key: (dimension: FundingDimension) => unknown): string {
  return JSON.stringify(groupBy.filter((each) => each !== FundingDimension.YEAR).map(key))
}

const bases = Object.keys(Basis)

function compareKeys(groupBy: readonly FundingDimension[], one: Keys, other: Keys): number {
  for (const dimension of groupBy) {
    const rank = (key: string | number | null | undefined) =>
      dimension === FundingDimension.BASIS ? bases.indexOf(String(key)) : key
    const [first, second] = [one[dimension] ?? null, other[dimension] ?? null]
    if (first === second) continue
    if (first === null || second === null) return first === null ? 1 : -1
    return rank(first)! < rank(second)! ? -1 : 1
  }
  return 0
}
