import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from './context.ts'
import type { Links } from './links.ts'
import { tableOf, type Keyed } from './rows.ts'
import type { RowCondition, Selection } from './selection.ts'

/** The rows of lists as parts of a statement: the table of the rows is called `row` in it. */
export interface ListRows {
  /** Of which list a row is: the key of the row above; '' = of the whole dataset. */
  owner: RawBuilder<string>
  from: RawBuilder<unknown>
  where: RowCondition
}

/** A list as a whole, whatever its page. */
export interface WholeList<Arguments = any> {
  /** The key of the row above it; '' = it is of the whole dataset. */
  parent: string
  args: Arguments
  /** The rows of the lists of several parents, each once in its list. One and the same function for all that can be read together. */
  rows: (context: Context, parents: readonly string[], args: Arguments) => Promise<ListRows>
}

/** All rows of a table that are asked for, as a list. */
export function wholeOfTable(entity: EntityClass<Keyed>, { where }: Selection): WholeList<void> {
  const rows = async ({ em }: Context) => ({
    owner: sql<string>`''::text`,
    from: sql`${tableOf(em, entity)} row`,
    where: where ?? sql<boolean>`true`,
  })
  return { parent: '', args: undefined, rows }
}

/** The rows of the lists of several parents that are asked for. */
export function wholeLinked(
  { em }: Context,
  entity: EntityClass<Keyed>,
  parents: readonly string[],
  links: Links,
  { where }: Selection,
): ListRows {
  return {
    owner: sql`link.owner`,
    from: sql`(select distinct parent::text as owner, child::text as child from (${links(sql`${parents}::text[]`)}) each_link) link
      join ${tableOf(em, entity)} row on row.key = link.child`,
    where: where ?? sql<boolean>`true`,
  }
}
