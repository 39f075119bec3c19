import type { Observation } from '../indicator/indicator.ts'

/** From how many years on people are too far away in time to be divided by without a word. */
const years = 3

/** Whether a part of an observation is more than three years away from a day. Undated ones, and no day, are not. */
export function isDistant(
  { earliestDate, latestDate }: Pick<Observation, 'earliestDate' | 'latestDate'>,
  day: string | null,
): boolean {
  if (day === null || earliestDate === null || latestDate === null) return false
  return yearsAfter(earliestDate, years) < day || latestDate > yearsAfter(day, years)
}

/** The same day of a later year, to be compared as text. */
function yearsAfter(day: string, count: number): string {
  const [year, rest] = [day.slice(0, 4), day.slice(4)]
  return `${String(Number(year) + count).padStart(4, '0')}${rest}`
}
