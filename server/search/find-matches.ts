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
export async function findMatches(
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

/** A word as a query of the database. A folded word has no sign that means something there. */
function queryOf({ wholes, starts }: AskedWord): string {
  return `(${[...wholes.map((word) => `'${word}'`), ...starts.map((word) => `'${word}':*`)].join('|')})`
}

/**
 * Where words are common, a part of the rows has enough that have them, and reading all of them would take long: so parts of the
 * rows, drawn by their keys, are asked first, a thousandth and a thirty-second. Each has an index of its own. The parts are
 * those with the lowest hashes, and so are the rows that are taken: which part they are found in makes no difference.
 */
function rowsOfTable(em: EntityManager, { entity, names, addresses }: SearchedTable, words: readonly AskedWord[]) {
  const columns = (fields: readonly string[]) =>
    sql`array[${sql.join(propertiesOfFields(entity, fields).map((property) => columnOf(em, entity, property, 'row')))}]::text[]`
  const table = tableOf(em, entity)
  const queries = words.map(queryOf)
  const part = (condition: RawBuilder<unknown>) => sql`(
    select ${entity.name}::text as type, row.key::text as key, ${columns(names)} as names, ${columns(addresses)} as addresses
    from ${table} row where ${condition} order by md5(row.key), row.key limit ${mostFound})`
  const isEnough = (name: string) => sql`(select count(*) = ${mostFound} from ${sql.table(name)})`
  const has = hasAll(queries)
  return sql`(
    with few as ${part(sql`${has} and md5(row.key) < '004'`)},
      more as ${part(sql`not ${isEnough('few')} and ${has} and md5(row.key) < '08'`)},
      every as ${part(sql`not ${isEnough('few')} and not ${isEnough('more')} and ${queries.length > 1 ? hasRareFirst(table, queries) : has}`)}
    select * from few where ${isEnough('few')} union all select * from more where ${isEnough('more')} union all select * from every)`
}

/** Of a subquery the database does not guess how many rows it finds: it always asks the index, and never reads all rows. */
function hasAll(queries: readonly string[]) {
  return sql`row.search @@ (select ${queries.join('&')}::tsquery)`
}

/** So many rows of a thousandth make a word common. */
const common = 5

/** The index is asked for the words that are not common: reading all rows of a common one would take longer than the rest. */
function hasRareFirst(table: RawBuilder<unknown>, queries: readonly string[]) {
  const isRare = sql`(select count(*) from (
    select from ${table} row where row.search @@ query::tsquery and md5(row.key) < '004' limit ${common}) found) < ${common}`
  return sql`row.search @@ (select coalesce(string_agg(query, '&'), ${queries.join('&')})::tsquery
      from unnest(${queries}::text[]) query where ${isRare})
    and (${hasAll(queries)}) is true`
}

/** The columns of fields: of a text in two languages both. */
function propertiesOfFields(entity: EntityClass<Keyed>, names: readonly string[]): string[] {
  const fields = tableFieldsOf(entity)
  return names.flatMap((name) => fields.find((field) => field.name === name)!.properties)
}
