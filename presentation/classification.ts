import { ckmeans, equalIntervalBreaks, quantileSorted } from 'simple-statistics'
import type { Method } from './choices.ts'

/** One class of a choropleth. `from` belongs to it, unless `above` says that it begins just above. */
export type ValueClass = { from: number; to: number; above: boolean }

/**
 * Divides values into at most `most` classes, in ascending order. Fewer distinct values make fewer classes: with no
 * more values than classes, quantiles and natural breaks give each value its own. No values, no classes.
 */
export function classify(values: number[], method: Method, most = 5): ValueClass[] {
  const sorted = values.toSorted((one, other) => one - other)
  const distinct = [...new Set(sorted)]
  const count = Math.min(most, distinct.length)
  if (count === 0) return []
  if (method === 'equal-interval') return equalIntervals(distinct, count)
  if (distinct.length <= most) return distinct.map((value) => ({ from: value, to: value, above: false }))
  const groups = method === 'natural-breaks' ? ckmeans(sorted, count) : quantileGroups(sorted, count)
  return groups.map((group) => ({ from: group[0]!, to: group.at(-1)!, above: false }))
}

/** The index of the class that a value belongs to; values come from those that were classified. */
export function classIndexOf(classes: ValueClass[], value: number): number {
  const index = classes.findIndex(({ to }) => value <= to)
  return index === -1 ? classes.length - 1 : index
}

function equalIntervals(distinct: number[], count: number): ValueClass[] {
  if (count === 1) return [{ from: distinct[0]!, to: distinct.at(-1)!, above: false }]
  const breaks = equalIntervalBreaks(distinct, count)
  return breaks.slice(1).map((to, index) => ({ from: breaks[index]!, to, above: index > 0 }))
}

/** Equal numbers of values per class; equal values stay together, so a class may be empty and is left out. */
function quantileGroups(sorted: number[], count: number): number[][] {
  const limits = Array.from({ length: count }, (_, index) => quantileSorted(sorted, (index + 1) / count))
  const groups = limits.map((limit, index) =>
    sorted.filter((value) => value <= limit && (index === 0 || value > limits[index - 1]!)),
  )
  return groups.filter((group) => group.length > 0)
}
