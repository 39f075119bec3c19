import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import type { Batch } from './batch.ts'
import type { Context } from './context.ts'
import { columnsOf, instancesOf, tableOf, type Keyed } from './rows.ts'
import type { ListRows } from './whole.ts'

/** A query of the columns `parent` and `child`: links from parent rows (an array of their keys) to the rows of their lists. */
export type Links<Arguments = void> = (
  parents: RawBuilder<readonly string[]>,
  args: Arguments,
  context: Context,
) => RawBuilder<{ parent: string; child: string }>

/** A batch that gives each parent all rows of its (short) list. */
export function listBatch<Row extends Keyed, Arguments = void>(
  entity: EntityClass<Row>,
  links: Links<Arguments>,
): Batch<Arguments, Row[]> {
  return (context, parents, args) => findLinked(context, entity, parents, (some) => links(some, args, context))
}

/** The rows of several parents (none = an empty list), in the order of their keys, with one statement; of each list all, or one page. */
export async function findLinked<Row extends Keyed>(
  { em, database }: Context,
  entity: EntityClass<Row>,
  parents: readonly string[],
  links: (parents: RawBuilder<readonly string[]>) => RawBuilder<{ parent: string; child: string }>,
  { after, limit }: { after: string | null; limit: number | null } = { after: null, limit: null },
): Promise<Map<string, Row[]>> {
  const { rows } = await sql<{ owner: string }>`
    select owner.key as owner, ${columnsOf(em, entity)}
    from unnest(${parents}::text[]) owner (key)
    cross join lateral (
      select distinct child::text collate "C" as child from (${links(sql`array[owner.key]`)}) link
      where ${after}::text is null or child > ${after}::text order by child limit ${limit}::integer
    ) link
    join ${tableOf(em, entity)} row on row.key = link.child
    order by row.key`.execute(database)
  const found = new Map<string, Row[]>(parents.map((parent) => [parent, []]))
  for (const [index, row] of instancesOf(em, entity, rows).entries()) found.get(rows[index]!.owner)!.push(row)
  return found
}

/** Whether the lists of several parents have a row up to a key, with one statement. */
export async function haveEarlierLinked(
  { database }: Context,
  parents: readonly string[],
  links: (parents: RawBuilder<readonly string[]>) => RawBuilder<{ parent: string; child: string }>,
  key: string,
): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ owner: string; preceded: boolean }>`
    select owner.key as owner,
      exists (select from (${links(sql`array[owner.key]`)}) link where child::text collate "C" <= ${key}) as preceded
    from unnest(${parents}::text[]) owner (key)`.execute(database)
  return new Map(rows.map(({ owner, preceded }) => [owner, preceded]))
}

/** How many rows the lists of several parents have, with one statement. */
export async function countLinked(
  { database }: Context,
  parents: readonly string[],
  links: (parents: RawBuilder<readonly string[]>) => RawBuilder<{ parent: string; child: string }>,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ owner: string; total: number }>`
    select owner.key as owner, (select count(distinct child)::integer from (${links(sql`array[owner.key]`)}) link) as total
    from unnest(${parents}::text[]) owner (key)`.execute(database)
  return new Map(rows.map(({ owner, total }) => [owner, total]))
}

/** The rows of the lists of several parents, for what is computed over all of each. */
export function wholeLinked(
  { em }: Context,
  entity: EntityClass<Keyed>,
  parents: readonly string[],
  links: (parents: RawBuilder<readonly string[]>) => RawBuilder<{ parent: string; child: string }>,
): ListRows {
  return {
    owner: sql`link.owner`,
    from: sql`(select distinct parent::text as owner, child::text as child from (${links(sql`${parents}::text[]`)}) each_link) link
      join ${tableOf(em, entity)} row on row.key = link.child`,
    where: sql`true`,
  }
}
