import type { EntityManager } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import { createContext } from '../kit/context.ts'
import { Meter, unlimited } from '../kit/meter.ts'
import type { Readers } from '../kit/readers.ts'
import { readRevision } from '../kit/revision.ts'

/** How many rows the table of a type of the graph has, by the name of the type. */
export type RowCounts = ReadonlyMap<string, number>

/** Seconds that counting may take. */
const patience = 2

/** So long counts are believed without asking whether the data have changed, in milliseconds. */
const believed = 10_000

/**
 * Gives the number of rows of every table, as of at most ten seconds ago: counted once per revision. Where the database
 * does not answer in time, nothing is known (an empty map), and the question itself will say so.
 */
export function countRows(readers: Readers): () => Promise<RowCounts> {
  let counted: { revision: string; counts: RowCounts } | null = null
  let asked = -Infinity
  let current: Promise<RowCounts> = Promise.resolve(new Map())
  const ask = async (): Promise<RowCounts> => {
    const meter = new Meter({ ...unlimited, seconds: patience })
    const { em } = await readers.choose()
    const { database } = createContext(em, meter)
    const revision = await readRevision(database)
    if (counted?.revision !== revision) counted = { revision, counts: await count(em, database) }
    meter.end()
    return counted.counts
  }
  return () => {
    if (performance.now() - asked < believed) return current
    asked = performance.now()
    current = ask().catch(() => ((asked = -Infinity), new Map()))
    return current
  }
}

async function count(em: EntityManager, database: Kysely<unknown>): Promise<RowCounts> {
  const tables = [...em.getMetadata().getAll().values()].map(
    ({ className, tableName }) =>
      sql`select ${className}::text as type, count(*)::integer as total from ${sql.table(tableName)}`,
  )
  const { rows } = await sql<{ type: string; total: number }>`${sql.join(tables, sql` union all `)}`.execute(database)
  return new Map(rows.map(({ type, total }) => [type, total]))
}
