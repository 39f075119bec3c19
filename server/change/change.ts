import type { EntityManager, MikroORM } from '@mikro-orm/sql'
import { sql, type Kysely } from 'kysely'
import { derive } from './derive.ts'

/** A change: what was done, as its revision says it in German, and whether it is only tried. */
export interface ChangeOptions {
  description: string
  /** Many rows come or go: the planner has to know how many there are, and no autovacuum tells it on the embedded database. */
  bulk?: boolean
  /** Do everything and keep nothing. */
  dryRun?: boolean
}

/** Thrown inside a change that must not be kept, without anything having gone wrong. */
export class NotKept extends Error {}

/**
 * THE way to write into the database: one transaction, after all other changes, with everything that follows from the change,
 * and its description in its revision. Whole, or not at all.
 * @param work does the change; it may throw NotKept
 * @returns whether it was kept
 * @throws Error when the work or what follows from it fails; nothing is kept then
 */
export async function change(
  { orm }: { orm: MikroORM },
  { description, bulk = false, dryRun = false }: ChangeOptions,
  work: (database: Kysely<any>) => Promise<unknown>,
): Promise<boolean> {
  try {
    await (orm.em.fork() as EntityManager).transactional(async (transaction) => {
      const database = transaction.getKysely() as unknown as Kysely<any>
      await beAlone(database)
      await work(database)
      await derive(database)
      if ((await describe(database, description)) && bulk) await sql`analyze`.execute(database)
      if (dryRun) throw new NotKept()
    })
    return true
  } catch (error) {
    if (error instanceof NotKept) return false
    throw error
  }
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
 * the revision (db/migrations/011_revision.sql), and gives it its number at the end of the transaction. Returns whether it changed anything.
 */
async function describe(database: Kysely<any>, description: string): Promise<boolean> {
  const { rows } = await sql`update revision set description = ${description}
    where number = -(pg_current_xact_id()::text::bigint) returning number`.execute(database)
  return rows.length > 0
}
