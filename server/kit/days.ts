import type { Period } from './period.ts'

const millisecondsOfDay = 86_400_000

/** Days as whole numbers, half-open. An open end is infinite. */
export interface DayRange {
  start: number
  end: number
}

/** The number of a day; NaN for what is none, such as `infinity`. */
export function numberOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay
}

/** The day that has a number, of the years that a date can have. */
export function dayOfNumber(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10)
}

/** The days of a period; of one that is not stated all of them. An end that no calendar has is open. */
export function daysOf(period: Period | null): DayRange {
  const [start, end] = [numberOfDay(period?.start ?? ''), numberOfDay(period?.end ?? '')]
  return { start: Number.isNaN(start) ? -Infinity : start, end: Number.isNaN(end) ? Infinity : end }
}

/** The days that both have. null = none. */
export function commonDays(one: DayRange, other: DayRange): DayRange | null {
  const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)]
  return start < end ? { start, end } : null
}

/**
 * What of whole units falls to some days of a range, when they are spread evenly over it: all units up to the last of these
 * days, rounded down, without all up to the first of them, rounded down. So the shares of any cuts of the range add up to the
 * units. Source of the method: cumulative rounding.
 * @param part lies within the range, which has no open end
 */
export function unitsOfDays(units: bigint, range: DayRange, part: DayRange): bigint {
  const days = BigInt(range.end - range.start)
  const upTo = (day: number) => (units * BigInt(day - range.start)) / days
  return upTo(part.end) - upTo(part.start)
}
