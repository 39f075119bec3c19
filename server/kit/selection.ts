import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from './context.ts'
import { columnsOf, instancesOf, tableOf, type Keyed } from './rows.ts'
import { byKey, isBehind, orderOf, positionOf, reversed, type SortValues, type Sorting } from './sorting.ts'

/** A condition on the rows of a table, which is called `row` in it. null = it is not known whether it holds, so it does not. */
export type RowCondition = RawBuilder<boolean | null>

/** Which rows of a table, and in which order. */
export interface Selection {
  /** null: all. */
  where: RowCondition | null
  sorting: Sorting
  /** How far each row is from what was asked about, in metres. null: nothing was asked about. */
  distance: RawBuilder<number | null> | null
}

/** The rows of a selection of which another condition holds as well. */
export function narrowed(selection: Selection, condition: RowCondition): Selection {
  return { ...selection, where: selection.where ? sql`(${selection.where}) and ${condition}` : condition }
}

/** A stretch of a list: at most `limit` rows between two positions, from the beginning or from the end. */
export interface Stretch {
  after: SortValues | null
  before: SortValues | null
  limit: number
  fromEnd: boolean
}

/** A row in its list. */
export interface Listed<Row> {
  node: Row
  position: SortValues
  /** In metres; null = nothing was asked about. */
  distance: number | null
}

/** What a row has beside its columns, for `listedOf`. */
export function extraColumns({ sorting, distance }: Selection): RawBuilder<unknown> {
  return sql`${sorting === byKey ? sql`null` : positionOf(sorting)} as " position", ${distance ?? sql`null`} as " distance"`
}

/** Rows as they were read, with their extra columns, as rows of a list. */
export function listedOf<Row extends Keyed>(nodes: Row[], rows: readonly object[]): Listed<Row>[] {
  return nodes.map((node, at) => {
    const { ' position': position, ' distance': distance } = rows[at] as Record<string, any>
    return { node, position: position ?? [node.key], distance }
  })
}

/** The conditions of a stretch of a list, and the order in which it is read. */
export function stretchOf(
  { where, sorting }: Selection,
  { after, before, fromEnd }: Stretch,
): { conditions: RowCondition; order: RawBuilder<unknown> } {
  const conditions = [
    where ?? sql<boolean>`true`,
    ...(after ? [isBehind(sorting, after)] : []),
    ...(before ? [isBehind(reversed(sorting), before)] : []),
  ]
  return {
    conditions: sql`${sql.join(
      conditions.map((each) => sql`(${each})`),
      sql` and `,
    )}`,
    order: orderOf(fromEnd ? reversed(sorting) : sorting),
  }
}

/**
 * What stands behind `from`: a stretch of a table, whose rows are called `row`. Before PostgreSQL 17 no spatial index is used for
 * an order that has the key behind the distance. So the index first gives the nearest, and with them all that are as far away.
 */
export function stretchOfTable(
  table: RawBuilder<unknown>,
  selection: Selection,
  stretch: Stretch,
): RawBuilder<unknown> {
  const { conditions, order } = stretchOf(selection, stretch)
  const { limit, fromEnd } = stretch
  const { distance, sorting } = selection
  const [first] = sorting
  const rows = sql`${table} row where ${conditions}`
  const isNearestFirst = distance !== null && first!.value === distance && first!.descending === fromEnd
  if (!isNearestFirst) return sql`${rows} order by ${order} limit ${limit}`
  return sql`(select * from ${rows} order by ${distance} fetch first ${limit} rows with ties) row order by ${order} limit ${limit}`
}

/** The rows of a stretch, in the order in which they are read: from the end the last one comes first. */
export async function findRows<Row extends Keyed>(
  { em, database }: Context,
  entity: EntityClass<Row>,
  selection: Selection,
  stretch: Stretch,
): Promise<Listed<Row>[]> {
  const { rows } = await sql<object>`
    select ${columnsOf(em, entity)}, ${extraColumns(selection)}
    from ${stretchOfTable(tableOf(em, entity), selection, stretch)}`.execute(database)
  return listedOf(instancesOf(em, entity, rows), rows)
}

/** The condition that a row of a list stands at a position or before it; from the end, at it or behind it. */
export function isUpTo({ sorting }: Selection, position: SortValues, fromEnd: boolean): RowCondition {
  return sql`(${isBehind(fromEnd ? reversed(sorting) : sorting, position)}) is not true`
}

/** Whether a row of a list stands at a position or before it; from the end, at it or behind it. */
export async function hasRowUpTo(
  { em, database }: Context,
  entity: EntityClass<Keyed>,
  selection: Selection,
  position: SortValues,
  fromEnd: boolean,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ${tableOf(em, entity)} row
      where (${selection.where ?? sql`true`}) and ${isUpTo(selection, position, fromEnd)}) as found`.execute(database)
  return rows[0]!.found
}

/** How many rows match. */
export async function countRowsOf(
  { em, database }: Context,
  entity: EntityClass<Keyed>,
  { where }: Selection,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from ${tableOf(em, entity)} row where ${where ?? sql`true`}`.execute(database)
  return rows[0]!.total
}
