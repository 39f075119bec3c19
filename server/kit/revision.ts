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
