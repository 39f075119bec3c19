import type { EntityManager } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import { deriveAreas } from '../area/area.derive.ts'
import type { Database } from '../database.ts'
import { deriveFacilityAreas } from '../facility/facility.derive.ts'
import type { Problem } from './import-error.ts'
import { readRecords, type ReadRecordsOptions, type RecordFile } from './read-records.ts'
import type { ImportKind } from './records.ts'
import { storeAreas } from './store/areas.ts'
import { storeFacilities, storeFacilityTypes } from './store/facilities.ts'
import { storeObservations } from './store/observations.ts'
import { sourceOf, storeSource } from './store/source.ts'
import type { Batch, Counts, Store } from './store/store.ts'

/** What an import did. When a row was rejected, or it was a dry run, nothing was kept. */
export interface Report extends Counts {
  rejections: Problem[]
  kept: boolean
}

export interface ImportOptions extends ReadRecordsOptions {
  dryRun?: boolean
  /** Told now and then how far the import is, from 0 to 1. */
  onProgress?: (part: number) => void
}

const stores: { [Kind in ImportKind]: Store<Kind> } = {
  areas: storeAreas,
  facilities: storeFacilities,
  observations: storeObservations,
}

/** So many rows are written by one statement. */
const batchSize = 500

/** Ends the transaction of an import that must not be kept. */
class NotKept extends Error {}

/**
 * Import an official file in one transaction: whole, or not at all. Importing the same file twice changes nothing.
 * @throws ImportError when the file as a whole is wrong; nothing of it is kept.
 */
export async function importFile(
  database: Database,
  kind: ImportKind,
  fileOrUrl: string,
  options: ImportOptions = {},
): Promise<Report> {
  const { dryRun = false, onProgress, ...reading } = options
  const file = await readRecords(kind, fileOrUrl, reading)
  const report: Report = { new: 0, changed: 0, unchanged: 0, rejections: [], kept: false }
  const em = database.orm.em.fork() as EntityManager
  try {
    await em.transactional(async (transaction) => {
      const inside = transaction.getKysely() as unknown as Kysely<unknown>
      await storeAll(inside, kind, file, fileOrUrl, report, onProgress)
      if (dryRun || report.rejections.length > 0) throw new NotKept()
    })
    report.kept = true
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
  } finally {
    await file.close()
  }
  return report
}

async function storeAll<Kind extends ImportKind>(
  database: Kysely<any>,
  kind: Kind,
  file: RecordFile<Kind>,
  fileOrUrl: string,
  report: Report,
  onProgress?: (part: number) => void,
): Promise<void> {
  const source = sourceOf(file.preset, fileOrUrl)
  if (kind !== 'observations') await storeSource(database, source)
  await storeFacilityTypes(database, file.preset.facilityTypes)

  let batch: Batch<Kind> = []
  const flush = async () => {
    if (batch.length === 0) return
    const { counts, rejections } = await stores[kind](database, batch, source.key)
    for (const state of ['new', 'changed', 'unchanged'] as const) report[state] += counts[state]
    report.rejections.push(...rejections.map((rejection) => ({ file: file.meta.file, ...rejection })))
    batch = []
    onProgress?.(file.progress())
  }
  for await (const outcome of file) {
    if ('rejection' in outcome) report.rejections.push(outcome.rejection)
    else batch.push(outcome)
    if (batch.length === batchSize) await flush()
  }
  await flush()

  if (report.new + report.changed === 0) return
  if (kind === 'areas') await deriveAreas(database)
  if (kind !== 'observations') await deriveFacilityAreas(database)
  await sql`insert into revision (description) values (${`import ${kind}: ${file.meta.file}`})`.execute(database)
}
