import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import type { Batch } from './batch.ts'
import type { Context } from './context.ts'
import { columnsOf, instancesOf, tableOf, type Keyed } from './rows.ts'
import { extraColumns, isUpTo, listedOf, stretchOf, type Listed, type Selection, type Stretch } from './selection.ts'
import { byKey, type SortValues } from './sorting.ts'

/** A query of the columns `parent` and `child`: links from parent rows (an array of their keys) to the rows of their lists. */
export type Links = (parents: RawBuilder<readonly string[]>) => RawBuilder<{ parent: string; child: string }>

const wholeList: Selection = { where: null, sorting: byKey, distance: null }

/** A batch that gives each parent all rows of its (short) list. */
export function listBatch<Row extends Keyed>(entity: EntityClass<Row>, links: Links): Batch<void, Row[]> {
  return async (context, parents) => {
    const stretch = { after: null, before: null, limit: null, fromEnd: false }
    const found = await findLinked(context, entity, parents, links, wholeList, stretch)
    return new Map([...found].map(([parent, rows]) => [parent, rows.map(({ node }) => node)]))
  }
}

/**
 * A stretch of the lists of several parents (none = an empty list), with one statement; from the end the last row comes first.
 * `limit`: null = all.
 */
export async function findLinked<Row extends Keyed>(
  { em, database }: Context,
  entity: EntityClass<Row>,
  parents: readonly string[],
  links: Links,
  selection: Selection,
  stretch: Omit<Stretch, 'limit'> & { limit: number | null },
): Promise<Map<string, Listed<Row>[]>> {
  const { conditions, order } = stretchOf(selection, { ...stretch, limit: 0 })
  const isPlain = !selection.where && selection.sorting === byKey && !stretch.before && !stretch.fromEnd
  const [after] = stretch.after ?? [null]
  const linked = isPlain
    ? // Of long lists only the keys of the page are read.
      sql`unnest(${parents}::text[]) owner (parent)
        cross join lateral (
          select distinct child::text collate "C" as child from (${links(sql`array[owner.parent]`)}) link
          where ${after}::text is null or child > ${after}::text order by child limit ${stretch.limit}::integer
        ) link
        join ${tableOf(em, entity)} row on row.key = link.child`
    : // What is asked of rows is asked once for all lists.
      sql`(
          select *, row_number() over (partition by link.parent order by ${order}) as place
          from (select distinct parent, child from (${links(sql`${parents}::text[]`)}) link) link
          join ${tableOf(em, entity)} row on row.key = link.child where ${conditions}
        ) row`
  const { rows } = await sql<{ ' parent': string }>`
    select parent as " parent", ${columnsOf(em, entity)}, ${extraColumns(selection)} from ${linked}
    ${isPlain ? sql`order by row.key` : sql`where place <= ${stretch.limit} order by place`}`.execute(database)
  const found = new Map<string, Listed<Row>[]>(parents.map((parent) => [parent, []]))
  for (const [at, row] of listedOf(instancesOf(em, entity, rows), rows).entries())
    found.get(rows[at]![' parent'])!.push(row)
  return found
}

/** Whether a row of the lists of several parents stands at a position or before it, with one statement; from the end, at it or behind it. */
export async function haveLinkedUpTo(
  { em, database }: Context,
  entity: EntityClass<Keyed>,
  parents: readonly string[],
  links: Links,
  selection: Selection,
  position: SortValues,
  fromEnd: boolean,
): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ parent: string }>`
    select distinct link.parent from (${links(sql`${parents}::text[]`)}) link
    join ${tableOf(em, entity)} row on row.key = link.child
    where (${selection.where ?? sql`true`}) and ${isUpTo(selection, position, fromEnd)}`.execute(database)
  const have = new Set(rows.map(({ parent }) => parent))
  return new Map(parents.map((parent) => [parent, have.has(parent)]))
}

/** How many rows the lists of several parents have, with one statement. */
export async function countLinked(
  { em, database }: Context,
  entity: EntityClass<Keyed>,
  parents: readonly string[],
  links: Links,
  { where }: Selection,
): Promise<Map<string, number>> {
  const asked = where ? sql`join ${tableOf(em, entity)} row on row.key = link.child where ${where}` : sql``
  const { rows } = await sql<{ parent: string; total: number }>`
    select link.parent, count(distinct link.child)::integer as total
    from (${links(sql`${parents}::text[]`)}) link ${asked} group by link.parent`.execute(database)
  const counted = new Map(rows.map(({ parent, total }) => [parent, total]))
  return new Map(parents.map((parent) => [parent, counted.get(parent) ?? 0]))
}
