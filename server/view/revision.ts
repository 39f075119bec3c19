import type { EntityManager } from '@mikro-orm/sql'
import { sql } from 'kysely'

/** The number of the data's last change: what was made of an older one must be made again. */
export async function readRevision(em: EntityManager): Promise<string> {
  const database = em.fork().getKysely()
  const { rows } = await sql<{ number: string | null }>`select max(number)::text as number from revision`.execute(
    database,
  )
  return rows[0]?.number ?? '0'
}
