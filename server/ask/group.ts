import type { Context } from '../kit/context.ts'
import { stateOf } from '../kit/figure-state.ts'
import { loadRow } from '../kit/rows.ts'
import { UnknownReason } from '../kit/unknown.ts'
import type { AskedGroups, GroupRow } from './aggregate-statement.ts'
import type { Aggregation } from './aggregation.ts'

/** A group as the graph tells it. */
export function groupOf(aggregation: Aggregation, { groupBy, figures }: AskedGroups, row: GroupRow): object {
  const dimensions = groupBy.map((name) => aggregation.dimensions.get(name)!)
  const keys = dimensions.map(({ name, entity }, at) => {
    const key = row[`d${at}`]
    if (!entity || key === null) return [name, key]
    return [name, (_args: unknown, context: Context) => loadRow(context, entity, key as string)]
  })
  const measured = Object.entries(figures).map(([name, asked]) => [name, figuresOf(name, asked, row)])
  return {
    keys: Object.fromEntries(keys),
    count: row.count,
    overlapping: dimensions.some(({ isOverlapping }) => isOverlapping),
    ...Object.fromEntries(measured),
  }
}

/** All rows of a list that has none. */
export function emptyGroup(aggregation: Aggregation, asked: AskedGroups): object {
  const none = Object.entries(asked.figures).flatMap(([name, figures]) =>
    figures.map((figure) => [`${name}.${figure}`, figure === 'known' || figure === 'zero' ? 0 : null]),
  )
  return groupOf(aggregation, asked, { owner: '', count: 0, ...Object.fromEntries(none) })
}

function figuresOf(name: string, asked: string[], row: GroupRow): object {
  const figures = Object.fromEntries(asked.map((figure) => [figure, row[`${name}.${figure}`]]))
  const unknown = row.count - (figures.known as number)
  const state = stateOf((figures.sum ?? null) as number | null, unknown > 0 ? UnknownReason.NOT_STATED : null)
  return { ...figures, unknown, hasUnknown: unknown > 0, state }
}
