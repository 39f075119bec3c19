import { sql, type Kysely } from 'kysely'
import { refusalOf } from '../../kit/refusal.ts'
import type { RowProblem } from '../import-error.ts'
import type { RowBatch } from '../intake.ts'
import type { ImportKind, RowOf } from '../records.ts'
import type { Counts } from '../report.ts'
import type { Store } from './store.ts'

/**
 * Store rows; where the database refuses one of them, find out which and say why. The rules of the tables are the last line
 * behind our own checks, and what they say must name a row, too.
 */
export async function storeOrName<Kind extends ImportKind>(
  database: Kysely<any>,
  store: Store<Kind>,
  batch: RowBatch<RowOf[Kind]>,
  source: string,
): Promise<{ counts: Counts; rejections: Omit<RowProblem, 'file'>[] }> {
  await sql`savepoint batch`.execute(database)
  try {
    const outcome = await store(database, batch, source)
    await sql`release savepoint batch`.execute(database)
    return outcome
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    await sql`rollback to savepoint batch`.execute(database)
    if (batch.length === 1) {
      const { column, reason } = refusal
      const rejections = [{ row: batch[0]!.row, field: column && targetOf(column), reason }]
      return { counts: { new: 0, changed: 0, unchanged: 0 }, rejections }
    }
  }
  const middle = batch.length >> 1
  const halves = [batch.slice(0, middle), batch.slice(middle)]
  const outcomes = []
  for (const half of halves) outcomes.push(await storeOrName(database, store, half, source))
  const [one, other] = outcomes.map(({ counts }) => counts)
  return {
    counts: {
      new: one!.new + other!.new,
      changed: one!.changed + other!.changed,
      unchanged: one!.unchanged + other!.unchanged,
    },
    rejections: outcomes.flatMap(({ rejections }) => rejections),
  }
}

/** Columns that rows of an import call otherwise. */
const targets: Record<string, string> = {
  type_key: 'type',
  observed_on: 'date',
  area_key: 'area',
  indicator_key: 'indicator',
}

function targetOf(column: string): string {
  return targets[column] ?? column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
