/**
 * The days that the slider stops at: the first of every month of the span, its ends, and every day on which something
 * in the dataset begins or ends.
 */
export function timeSteps(firstDate: string, lastDate: string, changeDates: string[]): string[] {
  const days = new Set([firstDate, lastDate, ...changeDates.filter((day) => day >= firstDate && day <= lastDate)])
  const month = new Date(`${firstDate.slice(0, 7)}-01`)
  for (;;) {
    month.setUTCMonth(month.getUTCMonth() + 1)
    const day = month.toISOString().slice(0, 10)
    if (day > lastDate) break
    days.add(day)
  }
  return [...days].toSorted()
}

/** The index of the last step at or before a day; the first step for anything earlier. */
export function stepAt(steps: string[], day: string): number {
  return Math.max(
    0,
    steps.findLastIndex((step) => step <= day),
  )
}

/** The next day of change after a day, and the last one before it; null where there is none. The whole ends after all. */
export function changesAround(
  changeDates: string[],
  day: string | null,
): { before: string | null; after: string | null } {
  const sorted = changeDates.toSorted()
  if (day === null) return { before: sorted.at(-1) ?? null, after: null }
  return { before: sorted.findLast((date) => date < day) ?? null, after: sorted.find((date) => date > day) ?? null }
}
