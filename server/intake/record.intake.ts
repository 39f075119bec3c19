import type { EntityManager } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import type { RowProblem } from './import-error.ts'
import type { Intake } from './intake.ts'
import { readRecords, type ReadRecordsOptions } from './read-records.ts'
import type { ImportKind, ObservationRow, RowOf } from './records.ts'
import { emptyReport } from './report.ts'
import { findAbsent } from './store/absent.ts'
import { storeAreas } from './store/areas.ts'
import { storeFacilities, storeFacilityTypes } from './store/facilities.ts'
import { observationKey, storeObservations } from './store/observations.ts'
import { storeOrName } from './store/one-by-one.ts'
import { sourceOf, storeSource } from './store/source.ts'
import type { Store } from './store/store.ts'
import { allowAnyOrder, findTreeProblems } from './store/tree.ts'
import { knownSurroundings } from './surroundings.ts'

export interface RecordImportOptions extends Omit<ReadRecordsOptions, 'surroundings'> {
  /** Places may lie far from all known areas. */
  elsewhere?: boolean
}

const stores: { [Kind in ImportKind]: Store<Kind> } = {
  areas: storeAreas,
  facilities: storeFacilities,
  observations: storeObservations,
}

const german: Record<ImportKind, string> = { areas: 'Gebiete', facilities: 'Einrichtungen', observations: 'Kennzahlen' }

/**
 * Open a file of areas, facilities or observations.
 * @throws ImportError when the file as a whole is wrong
 */
export async function openRecords<Kind extends ImportKind>(
  { orm }: Database,
  kind: Kind,
  fileOrUrl: string,
  { elsewhere = false, ...reading }: RecordImportOptions,
): Promise<Intake<RowOf[Kind]>> {
  const outside = (orm.em.fork() as EntityManager).getKysely() as unknown as Kysely<unknown>
  const surroundings = elsewhere ? null : await knownSurroundings(outside)
  const file = await readRecords(kind, fileOrUrl, { ...reading, surroundings })
  const { preset } = file
  const source = sourceOf(preset, fileOrUrl)
  const report = emptyReport()
  /** The number of the row of each key. */
  const rows = new Map<string, number>()
  /** The sources that the rows name themselves. */
  const named = new Set<string>()
  const inFile = ({ field, ...problem }: Omit<RowProblem, 'file'>): RowProblem => ({
    file: file.meta.file,
    field: field && file.fieldOf(field),
    ...problem,
  })
  return {
    file: file.meta.file,
    brings: german[kind],
    report,
    batchSize: 500,
    mostRejections: Infinity,
    rows: file,
    progress: file.progress,
    notes: file.notes,
    close: file.close,
    async begin(database) {
      if (preset.source) await storeSource(database, source)
      await sql`savepoint unchanged`.execute(database)
      if (!preset.source && kind !== 'observations') await storeSource(database, source)
      if (kind === 'areas') await allowAnyOrder(database)
      await storeFacilityTypes(database, preset.facilityTypes)
    },
    async store(database, batch) {
      for (const { row, record } of batch) {
        rows.set(keyOf(kind, record), row)
        if ('source' in record) named.add(record.source)
      }
      const { counts, rejections } = await storeOrName(database, stores[kind], batch, source.key)
      return { counts, rejections: rejections.map(inFile) }
    },
    async finish(database) {
      if (kind === 'areas') report.rejections.push(...(await findTreeProblems(database, rows)).map(inFile))
      if (report.rejections.length > 0) return
      const sources = kind === 'observations' ? [...named] : preset.source && [preset.source.key]
      report.absent = await findAbsent(database, kind, [...rows.keys()], sources)
      // A file that changes nothing leaves no trace, not even as a source.
      if (report.new + report.changed === 0) await sql`rollback to savepoint unchanged`.execute(database)
    },
  }
}

/** The key that a row has in its table. */
function keyOf<Kind extends ImportKind>(kind: Kind, record: RowOf[Kind]): string {
  return kind === 'observations' ? observationKey(record as ObservationRow) : (record as { key: string }).key
}
