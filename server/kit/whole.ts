import type { EntityClass } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from './context.ts'
import { tableOf, type Keyed, type RowCondition } from './rows.ts'

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
  rows: (context: Context, parents: readonly string[], args: Arguments) => ListRows
}

/** All rows of a table of which a condition holds, as a list. */
export function wholeOfTable(entity: EntityClass<Keyed>, where: RowCondition): WholeList<void> {
  const rows = ({ em }: Context) => ({ owner: sql<string>`''::text`, from: sql`${tableOf(em, entity)} row`, where })
  return { parent: '', args: undefined, rows }
}
