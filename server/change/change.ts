import type { EntityManager, MikroORM } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import { deriveAreas } from '../nouns/area/area.derive.ts'
import { deriveFacilityAreas } from '../nouns/facility/facility.derive.ts'
import { deriveCells } from '../people/cell.derive.ts'

/** What a change has touched. From observations follows nothing but what the planner has to know. */
export type Touched = 'areas' | 'facilities' | 'cells' | 'observations'

/** A change: what was done, as its revision says it in German, and whether it is only tried. */
export interface ChangeOptions {
  description: string
  /** Do everything and keep nothing. */
  dryRun?: boolean
}

/** Thrown inside a change that must not be kept, without anything having gone wrong. */
export class NotKept extends Error {}

/**
 * THE way to write into the database: one transaction, after all other changes, with everything that follows from the change,
 * and its description in its revision. Whole, or not at all.
 * @param work does the change, and says what it touched; it may throw NotKept
 * @returns whether it was kept
 * @throws Error when the work or what follows from it fails; nothing is kept then
 */
export async function change(
  { orm }: { orm: MikroORM },
  { description, dryRun = false }: ChangeOptions,
  work: (database: Kysely<any>) => Promise<readonly Touched[]>,
): Promise<boolean> {
  try {
    await (orm.em.fork() as EntityManager).transactional(async (transaction) => {
      const database = transaction.getKysely() as unknown as Kysely<any>
      await beAlone(database)
      await derive(database, await work(database))
      await describe(database, description)
      if (dryRun) throw new NotKept()
    })
    return true
  } catch (error) {
    if (error instanceof NotKept) return false
    throw error
  }
}

/**
 * Derive what follows from areas, facilities and cells that have changed.
 * @throws Error when the database did not derive what it should have
 */
export async function derive(database: Kysely<any>, touched: readonly Touched[]): Promise<void> {
  if (touched.length === 0) return
  const has = (...any: Touched[]) => any.some((each) => touched.includes(each))
  if (has('areas')) await deriveAreas(database)
  if (has('areas', 'cells')) await deriveCells(database)
  if (has('areas', 'facilities')) await deriveFacilityAreas(database)
  // The planner needs to know how many rows there are, and no autovacuum tells it on the embedded database.
  await sql`analyze`.execute(database)
}

/**
 * Wait until no other change runs, and be the one that runs until the end of the transaction: what is derived from areas and
 * places must see all of them. Changes by SQL do not wait.
 */
async function beAlone(database: Kysely<any>): Promise<void> {
  // Nobody waits at a browser for what is written: it may take its time.
  await sql`set local statement_timeout = 0`.execute(database)
  await sql`select pg_advisory_xact_lock('area_containment'::regclass::oid::bigint)`.execute(database)
}

/**
 * Say what this transaction has changed, once everything that follows from it has been derived. The database itself raises
 * the revision (db/migrations/011_revision.sql), and gives it its number at the end of the transaction.
 */
async function describe(database: Kysely<any>, description: string): Promise<void> {
  await sql`update revision set description = ${description}, derived = true
    where number = -(pg_current_xact_id()::text::bigint)`.execute(database)
}
