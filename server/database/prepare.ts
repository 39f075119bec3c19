import type { Database } from './database.ts'
import { loadDatasetOnce } from '../seed/seed.ts'
import { migrate, requireMigrated } from './migrate.ts'
import { say } from '../kit/progress.ts'

/**
 * Bring the tables of an open database up to date, and load the shipped dataset into an empty one. Says what it did. Where the
 * user may only read, somebody else must have done it.
 * @param options.dataset false = only the tables
 */
export async function prepare(database: Database, { dataset = true } = {}): Promise<void> {
  if (!database.mayWrite) return requireMigrated(database)
  for (const name of await migrate(database)) say(`Migrated: ${name}`)
  if (dataset && (await loadDatasetOnce(database))) say('Loaded the shipped dataset.')
}
