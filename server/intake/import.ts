import type { Kysely } from 'kysely'
import { change, NotKept } from '../change/change.ts'
import type { Database } from '../database/database.ts'
import { openGrid, type GridImportOptions } from './grid/grid.intake.ts'
import { refusedBy } from './import-error.ts'
import type { Intake, RowBatch } from './intake.ts'
import { openRecords, type RecordImportOptions } from './record.intake.ts'
import type { ImportKind } from './records.ts'
import type { Report } from './report.ts'

export interface ImportOptions extends GridImportOptions, RecordImportOptions {
  dryRun?: boolean
  /** Told now and then how far the import is, from 0 to 1. */
  onProgress?: (part: number) => void
}

/**
 * Import an official file in one transaction: whole, or not at all. Importing the same file twice changes nothing. Memory does
 * not grow with the rows of the file, apart from their keys.
 * @throws ImportError when the file as a whole, the preset or another option is wrong; nothing of it is kept.
 */
export async function importFile(
  database: Database,
  kind: ImportKind | 'grid',
  fileOrUrl: string,
  { dryRun = false, onProgress, ...options }: ImportOptions = {},
): Promise<Report> {
  const intake: Intake<any> =
    kind === 'grid' ? await openGrid(fileOrUrl, options) : await openRecords(database, kind, fileOrUrl, options)
  const { report } = intake
  try {
    const description = `Import: ${intake.brings} aus ${intake.file}`
    report.kept = await change(database, { description, bulk: true, dryRun }, (inside) =>
      storeAll(inside, intake, onProgress),
    )
    return report
  } catch (error) {
    throw refusedBy(error, intake.file)
  } finally {
    await intake.close()
  }
}

/** @throws NotKept when a row was rejected */
async function storeAll<Row>(
  database: Kysely<any>,
  intake: Intake<Row>,
  onProgress?: (part: number) => void,
): Promise<void> {
  const { report } = intake
  await intake.begin(database)
  let batch: RowBatch<Row> = []
  const flush = async () => {
    if (batch.length === 0) return
    const { counts, rejections } = await intake.store(database, batch)
    for (const state of ['new', 'changed', 'unchanged'] as const) report[state] += counts[state]
    report.rejections.push(...rejections)
    batch = []
    onProgress?.(intake.progress())
  }
  for await (const outcome of intake.rows) {
    if ('rejection' in outcome) report.rejections.push(outcome.rejection)
    else batch.push(outcome)
    if (batch.length === intake.batchSize) await flush()
    if (report.rejections.length >= intake.mostRejections) break
  }
  await flush()
  report.notes.push(...intake.notes())
  if (report.rejections.length === 0) await intake.finish(database)
  if (report.rejections.length > 0) throw new NotKept()
}
