import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { RowProblem } from '../import-error.ts'
import type { RowBatch } from '../intake.ts'
import type { ImportKind, RowOf } from '../records.ts'
import type { Counts } from '../report.ts'

/** Writes rows and says what became of them, or which of them the database cannot take. */
export type Store<Kind extends ImportKind> = (
  database: Kysely<any>,
  batch: RowBatch<RowOf[Kind]>,
  source: string,
) => Promise<{ counts: Counts; rejections: Omit<RowProblem, 'file'>[] }>

/**
 * Write the rows of a query that are new or changed, count all, and say which were written. `compared` is a query with the columns of the table
 * and a column `state` (new, changed, unchanged); `columns` are written.
 * @throws Error when the database wrote other than it should have: the embedded one can stop half-way in silence.
 */
export async function write(
  database: Kysely<any>,
  table: string,
  columns: string[],
  compared: RawBuilder<unknown>,
): Promise<{ counts: Counts; written: string[] }> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const updates = sql.join(
    columns.filter((column) => column !== 'key').map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  )
  const { rows } = await sql<Counts & { written: string[] }>`
    with compared as materialized (${compared}),
    written as (
      insert into ${sql.table(table)} (${names}) select ${names} from compared where state <> 'unchanged'
      on conflict (key) do update set ${updates} returning key
    )
    select (count(*) filter (where state = 'new'))::int as new, (count(*) filter (where state = 'changed'))::int as changed,
      (count(*) filter (where state = 'unchanged'))::int as unchanged, 
      (select coalesce(array_agg(key::text), '{}') from written) as written
    from compared`.execute(database)
  const [{ written, ...counts } = { written: [], new: 0, changed: 0, unchanged: 0 }] = rows
  if (rows.length === 0 || written.length !== counts.new + counts.changed)
    throw new Error(`${counts.new + counts.changed} rows of ${table} were to be written, but ${written.length} were.`)
  return { counts, written }
}

/** Let rows cite a source, unless they do already. */
export async function citeSource(
  database: Kysely<any>,
  noun: string,
  keys: string[],
  source: string,
  property = '',
): Promise<void> {
  await sql`insert into citation (source_key, property, noun, key) select ${source}, ${property}, ${noun}, unnest(${keys}::text[])
    on conflict do nothing`.execute(database)
}

/** Let rows cite a source for some of their properties, and no other any more: what others said is no longer there. */
export async function citeInstead(
  database: Kysely<any>,
  noun: string,
  keys: string[],
  source: string,
  { property = '', instead = sql`property = ${property}` }: { property?: string; instead?: RawBuilder<unknown> } = {},
): Promise<void> {
  await sql`delete from citation where noun = ${noun} and key = any(${keys}) and source_key <> ${source} and ${instead}`.execute(
    database,
  )
  await citeSource(database, noun, keys, source, property)
}
