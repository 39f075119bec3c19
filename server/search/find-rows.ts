import type { EntityClass } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../kit/context.ts'
import type { SearchedTable } from '../kit/noun.ts'
import { tableFieldsOf } from '../ask/fields.ts'
import { columnOf, tableOf, type Keyed } from '../kit/rows.ts'

/** Rows of one table that a query finds are at most so many: of more, always the same ones. */
export const mostFound = 100

/** A row that may be a hit. */
export interface FoundRow {
  /** The name of its class. */
  type: string
  key: string
  names: (string | null)[]
  addresses: (string | null)[]
}

/** Words that are asked for: each as a whole, or as the beginning of one, or (several) any of them. Folded, so without any sign. */
export interface AskedWord {
  wholes: readonly string[]
  starts: readonly string[]
}

/** The rows of tables that have all words that are asked for, of each table at most `mostFound`. One statement. */
export async function findRows(
  { em, database }: Context,
  asked: readonly { table: SearchedTable; words: readonly AskedWord[] }[],
): Promise<FoundRow[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<FoundRow>`${sql.join(
    asked.map(({ table, words }) => rowsOfTable(em, table, words)),
    sql` union all `,
  )}`.execute(database)
  return rows
}

/** Words as a query of the database. A folded word has no sign that means something there. */
function queryOf(words: readonly AskedWord[]): string {
  return words
    .map(
      ({ wholes, starts }) =>
        `(${[...wholes.map((word) => `'${word}'`), ...starts.map((word) => `'${word}':*`)].join('|')})`,
    )
    .join('&')
}

/**
 * Where a word is common, a part of the rows has enough that have it, and reading all of them would take long: so parts of the
 * rows, drawn by their keys, are asked first, a thousandth and a thirty-second. Each has an index of its own. The parts are
 * those with the lowest hashes, and so are the rows that are taken: which part they are found in makes no difference.
 *
 * The query is a subquery, so that it is always the index that is asked, whatever is thought of how common its words are.
 */
export function propertiesOfFields(entity: EntityClass<Keyed>, names: readonly string[]): string[] {
  const fields = tableFieldsOf(entity)
  return names.flatMap((name) => fields.find((field) => field.name === name)!.properties)
}

function rowsOfTable(em: EntityManager, { entity, names, addresses }: SearchedTable, words: readonly AskedWord[]) {
  const columns = (fields: readonly string[]) =>
    sql`array[${sql.join(propertiesOfFields(entity, fields).map((property) => columnOf(em, entity, property, 'row')))}]::text[]`
  const part = (condition: RawBuilder<unknown>) => sql`(
    select ${entity.name}::text as type, row.key::text as key, ${columns(names)} as names, ${columns(addresses)} as addresses
    from ${tableOf(em, entity)} row where row.search @@ (select ${queryOf(words)}::tsquery) and ${condition}
    order by md5(row.key), row.key limit ${mostFound})`
  const isEnough = (name: string) => sql`(select count(*) = ${mostFound} from ${sql.table(name)})`
  return sql`(
    with few as ${part(sql`md5(row.key) < '004'`)},
      more as ${part(sql`not ${isEnough('few')} and md5(row.key) < '08'`)},
      every as ${part(sql`not ${isEnough('few')} and not ${isEnough('more')}`)}
    select * from few where ${isEnough('few')} union all select * from more where ${isEnough('more')} union all select * from every)`
}
