import type { EntityManager } from '@mikro-orm/sql'
import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { describeRevision, lockWriting } from '../kit/revision.ts'
import type { RowProblem } from './import-error.ts'
import type { Counts } from './store/store.ts'

/** What an import did. When a row was rejected, or it was a dry run, nothing was kept. */
export interface Report extends Counts {
  rejections: RowProblem[]
  /** What a person should know of the file, in sentences without a full stop: rows without a place, empty rows. */
  notes: string[]
  kept: boolean
  /** Cells of the grid that the file no longer has; null where an import removes nothing. */
  removed: number | null
  /** Cells of the file that were left out, because they lie outside the area; null where none was given. */
  outside: number | null
  /** The keys of what the database has and the file no longer does: nothing of it is deleted. */
  absent: string[]
}

/** A report on an import that has not begun. */
export function emptyReport(): Report {
  return {
    new: 0,
    changed: 0,
    unchanged: 0,
    rejections: [],
    notes: [],
    kept: false,
    removed: null,
    outside: null,
    absent: [],
  }
}

/** Ends the transaction of an import that must not be kept. */
class NotKept extends Error {}

/**
 * Do the work of an import in one transaction, after other imports, and keep it unless a row was rejected or it is a dry run.
 * `what` is imported, as the revision says it: "Gebiete aus stadt.shp".
 */
export async function keepWhole(
  database: Database,
  report: Report,
  { what, dryRun }: { what: string; dryRun: boolean },
  work: (database: Kysely<unknown>) => Promise<void>,
): Promise<Report> {
  const em = database.orm.em.fork() as EntityManager
  try {
    await em.transactional(async (transaction) => {
      const inside = transaction.getKysely() as unknown as Kysely<unknown>
      await lockWriting(inside)
      await work(inside)
      await describeRevision(inside, `Import: ${what}`)
      if (dryRun || report.rejections.length > 0) throw new NotKept()
    })
    report.kept = true
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
  }
  return report
}
