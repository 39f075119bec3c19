import { sql, type Kysely } from 'kysely'

/**
 * The number of the data's last change; '0' = there are no data yet. What was made of an older one must be made again. Whoever
 * keeps an answer asks for the number first and for the data then: data may be newer than their number, never older.
 */
export async function readRevision(database: Kysely<any>): Promise<string> {
  const { rows } = await sql<{ number: string }>`select coalesce(max(number), 0)::text as number from revision`.execute(
    database,
  )
  return rows[0]!.number
}

/**
 * Wait until no other import runs, and be the one that runs until the end of the transaction: what is derived from areas and
 * places must see all of them. Changes by SQL do not wait.
 */
export async function lockWriting(database: Kysely<any>): Promise<void> {
  // Nobody waits at a browser for what is written: it may take its time.
  await sql`set local statement_timeout = 0`.execute(database)
  await sql`select pg_advisory_xact_lock('area_containment'::regclass::oid::bigint)`.execute(database)
}

/**
 * Say what this transaction has changed, once everything that follows from it has been derived. The database itself raises
 * the revision (db/migrations/011_revision.sql), and gives it its number at the end of the transaction.
 */
export async function describeRevision(database: Kysely<any>, description: string): Promise<void> {
  await sql`update revision set description = ${description}, derived = true
    where number = -(pg_current_xact_id()::text::bigint)`.execute(database)
}
