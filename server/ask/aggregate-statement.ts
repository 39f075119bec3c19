import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { columnOf } from '../kit/rows.ts'
import type { ListRows } from '../kit/whole.ts'
import type { Aggregation } from './aggregation.ts'
import type { Dimension } from './dimension.ts'

/** What is asked of the groups of a list. */
export interface AskedGroups {
  /** Names of dimensions. */
  groupBy: string[]
  /** Of each measure the names of the figures. */
  figures: Record<string, string[]>
}

/** A group as the database gives it: `d0` to `d2` are what it is grouped by, `capacity.sum` is a figure. */
export type GroupRow = { owner: string; count: number } & Record<string, unknown>

/** So many groups are answered at once. */
const mostGroups = 10_000

/**
 * The groups of the lists of several parents, in the order of the dimensions, with one statement.
 * @throws InputError for too many groups
 */
export async function readGroups(
  { em, database }: Context,
  aggregation: Aggregation,
  rows: ListRows,
  { groupBy, figures }: AskedGroups,
): Promise<GroupRow[]> {
  const dimensions = groupBy.map((name) => aggregation.dimensions.get(name)!)
  const keys = dimensions.map((_, at) => sql.ref(`d${at}`))
  const statement = sql<GroupRow>`
    select * from (
      select ${sql.join([sql.ref('owner'), ...keys, sql`count(*)::integer as count`, ...figuresOf(aggregation, figures)])}
      from (${pickedRows(em, aggregation, rows, dimensions, Object.keys(figures))}) picked
      group by ${sql.join([sql.ref('owner'), ...keys])}
    ) grouped
    order by ${sql.join([sql`owner`, ...dimensions.map(({ order }, at) => sql`${order(keys[at]!)} nulls last`)])}
    limit ${mostGroups + 1}::integer`
  const { rows: groups } = await statement.execute(database)
  if (groups.length > mostGroups)
    throw new InputError(
      `groupBy makes more than ${mostGroups} groups (${groupBy.join(', ')}); group by less, or ask for fewer rows with "where".`,
      'groupBy',
    )
  return groups
}

/** The rows with what they are grouped by: one that a list leads to the same group twice counts once. */
function pickedRows(
  em: EntityManager,
  { entity, measures }: Aggregation,
  { owner, from, where }: ListRows,
  dimensions: Dimension[],
  measured: string[],
): RawBuilder<unknown> {
  const distinct = dimensions.some(({ isOverlapping }) => isOverlapping) ? sql`distinct` : sql``
  const values = dimensions.map(({ value }, at) => sql`${value(em, `l${at}`)} as ${sql.ref(`d${at}`)}`)
  const columns = measured.map((name) => {
    return sql`${columnOf(em, entity, measures.get(name)!.property, 'row')} as ${sql.ref(`measure_${name}`)}`
  })
  const joins = dimensions.map(({ join }, at) => (join ? join(em, `l${at}`) : sql``))
  return sql`select ${distinct} ${sql.join([sql`${owner} as owner`, sql`row.key`, ...values, ...columns])}
    from ${from} ${sql.join(joins, sql` `)} where ${where}`
}

function figuresOf({ measures }: Aggregation, asked: AskedGroups['figures']): RawBuilder<unknown>[] {
  return Object.entries(asked).flatMap(([name, figures]) =>
    figures.map((figure) => {
      const computed = measures.get(name)!.measure.figures[figure]!(sql.ref(`measure_${name}`))
      return sql`${computed} as ${sql.id(`${name}.${figure}`)}`
    }),
  )
}
