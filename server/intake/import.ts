import type { EntityManager } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import { change, NotKept } from '../change/change.ts'
import type { Database } from '../database/database.ts'
import { refusedBy, type RowProblem } from './import-error.ts'
import { readRecords, type ReadRecordsOptions, type RecordFile } from './read-records.ts'
import type { ImportKind, ObservationRow, RowOf } from './records.ts'
import { emptyReport, type Report } from './report.ts'
import { findAbsent } from './store/absent.ts'
import { storeAreas } from './store/areas.ts'
import { storeFacilities, storeFacilityTypes } from './store/facilities.ts'
import { observationKey, storeObservations } from './store/observations.ts'
import { storeOrName } from './store/one-by-one.ts'
import { sourceOf, storeSource } from './store/source.ts'
import type { StoreBatch, Store } from './store/store.ts'
import { allowAnyOrder, findTreeProblems } from './store/tree.ts'
import { knownSurroundings } from './surroundings.ts'

export interface ImportOptions extends Omit<ReadRecordsOptions, 'surroundings'> {
  dryRun?: boolean
  /** Places may lie far from all known areas. */
  elsewhere?: boolean
  /** Told now and then how far the import is, from 0 to 1. */
  onProgress?: (part: number) => void
}

const stores: { [Kind in ImportKind]: Store<Kind> } = {
  areas: storeAreas,
  facilities: storeFacilities,
  observations: storeObservations,
}

/** What an import brings, as its revision says it. */
const imported: Record<ImportKind, string> = {
  areas: 'Gebiete',
  facilities: 'Einrichtungen',
  observations: 'Kennzahlen',
}

/** So many rows are written by one statement. */
const batchSize = 500

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
  const { dryRun = false, elsewhere = false, onProgress, ...reading } = options
  const em = database.orm.em.fork() as EntityManager
  const surroundings = elsewhere ? null : await knownSurroundings(em.getKysely() as unknown as Kysely<unknown>)
  const file = await readRecords(kind, fileOrUrl, { ...reading, surroundings })
  const report = emptyReport()
  try {
    const description = `Import: ${imported[kind]} aus ${file.meta.file}`
    report.kept = await change(database, { description, bulk: true, dryRun }, (inside) =>
      storeAll(inside, kind, file, fileOrUrl, report, onProgress),
    )
    return report
  } catch (error) {
    throw refusedBy(error, file.meta.file)
  } finally {
    await file.close()
  }
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
  if (file.preset.source) await storeSource(database, source)
  await sql`savepoint unchanged`.execute(database)
  if (!file.preset.source && kind !== 'observations') await storeSource(database, source)
  if (kind === 'areas') await allowAnyOrder(database)
  await storeFacilityTypes(database, file.preset.facilityTypes)

  /** The number of the row of each key. */
  const rows = new Map<string, number>()
  /** The sources that the rows name themselves. */
  const named = new Set<string>()
  const reject = (problems: Omit<RowProblem, 'file'>[]) => {
    for (const { field, ...problem } of problems)
      report.rejections.push({ file: file.meta.file, field: field && file.fieldOf(field), ...problem })
  }
  let batch: StoreBatch<Kind> = []
  const flush = async () => {
    if (batch.length === 0) return
    const { counts, rejections } = await storeOrName(database, stores[kind], batch, source.key)
    for (const state of ['new', 'changed', 'unchanged'] as const) report[state] += counts[state]
    reject(rejections)
    batch = []
    onProgress?.(file.progress())
  }
  for await (const outcome of file) {
    if ('rejection' in outcome) report.rejections.push(outcome.rejection)
    else {
      batch.push(outcome)
      rows.set(keyOf(kind, outcome.record), outcome.row)
      if ('source' in outcome.record) named.add(outcome.record.source)
    }
    if (batch.length === batchSize) await flush()
  }
  await flush()
  report.notes.push(...file.notes())
  if (report.rejections.length > 0) throw new NotKept()
  if (kind === 'areas') reject(await findTreeProblems(database, rows))
  if (report.rejections.length > 0) throw new NotKept()
  const sources = kind === 'observations' ? [...named] : file.preset.source && [file.preset.source.key]
  report.absent = await findAbsent(database, kind, [...rows.keys()], sources)

  // A file that changes nothing leaves no trace, not even as a source.
  if (report.new + report.changed === 0) await sql`rollback to savepoint unchanged`.execute(database)
}

/** The key that a row has in its table. */
function keyOf<Kind extends ImportKind>(kind: Kind, record: RowOf[Kind]): string {
  return kind === 'observations' ? observationKey(record as ObservationRow) : (record as { key: string }).key
}
