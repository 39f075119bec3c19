import type { Share } from '../../kit/apportion.ts'
import { Basis } from '../../kit/basis.ts'
import { commonDays, daysOf, unitsOfDays, type DayRange } from '../../kit/days.ts'
import { gravest, UnknownReason } from '../../kit/unknown.ts'
import type { MoneyPiece } from './money-piece.ts'

/** Days that are asked about: a year or what of it is asked, or the whole period (year null). */
export interface Window {
  year: number | null
  days: DayRange
}

/** What of a piece of money falls to some of the days that are asked about. */
export interface Slice extends Share {
  /** null = not told apart by year, or of unknown time. */
  year: number | null
  area: string | null
  piece: MoneyPiece
  /** It is a part of the piece, spread over its days. */
  spread: boolean
  /** All units of the piece, where these may fall into the period, but nobody says when. null = the time is known. */
  undated: bigint | null
}

/** The years of a period, the first and the last as far as they are asked about; or the period as a whole. */
export function windowsOf(days: DayRange, byYear: boolean): Window[] {
  if (!byYear) return [{ year: null, days }]
  const [first, last] = [yearOf(days.start), yearOf(days.end - 1)]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    return { year, days: commonDays(days, { start: firstDayOf(year), end: firstDayOf(year + 1) })! }
  })
}

/** What of a piece falls into each window. What has an open end cannot be spread: it is one slice without a year. */
export function slicesOf(piece: MoneyPiece, windows: readonly Window[], area: string | null): Slice[] {
  const range = daysOf(piece.period)
  const reached = windows.filter(({ days }) => days.start < range.end && range.start < days.end)
  const { units, basis, whole, unknownReason } = piece
  const plain = { units, basis, whole, unknownReason, area, piece, spread: false, undated: null }
  const slice = (year: number | null, part: Partial<Slice>): Slice => ({ ...plain, year, ...part })
  if (hasOpenEnd(range)) return reached.length === 0 ? [] : [slice(null, ofUnknownTime(piece))]
  const days = range.end - range.start
  return reached.map((window) => {
    const common = commonDays(range, window.days)!
    if (common.end - common.start === days || !units) return slice(window.year, {})
    return slice(window.year, spreadOver(units, unknownReason, range, common))
  })
}

/** Whether something of a piece may fall into days, but nobody says how much because its period has an open end. */
export function mayReach(piece: MoneyPiece, days: DayRange): boolean {
  const range = daysOf(piece.period)
  return piece.units !== 0n && hasOpenEnd(range) && commonDays(range, days) !== null
}

/** Why it is unknown what of a piece of unknown time falls into a window. */
export function reasonWithoutTime({ units, unknownReason }: MoneyPiece): UnknownReason {
  return gravest([unknownReason, units === null ? null : UnknownReason.NOT_DATED])!
}

function ofUnknownTime(piece: MoneyPiece): Partial<Slice> {
  // Of nothing, nothing falls into any days.
  if (piece.units === 0n) return { undated: 0n }
  const undated = piece.units
  return { units: null, basis: null, whole: false, unknownReason: reasonWithoutTime(piece), undated }
}

function spreadOver(
  units: bigint,
  unknownReason: UnknownReason | null,
  range: DayRange,
  part: DayRange,
): Partial<Slice> {
  const share = unitsOfDays(units, range, part)
  // Too little to be spread is not nothing, as where it is split among areas.
  if (share === 0n) return { units: null, basis: null, whole: false, unknownReason: UnknownReason.NOT_SPLIT }
  return { units: share, basis: Basis.ESTIMATED, whole: false, spread: true, unknownReason }
}

function hasOpenEnd({ start, end }: DayRange): boolean {
  return start === -Infinity || end === Infinity
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

function firstDayOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000
}
