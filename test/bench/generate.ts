import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { EntityManager } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { deriveAreas } from '../../server/nouns/area/area.derive.ts'
import type { Database } from '../../server/database/database.ts'
import { deriveFacilityAreas } from '../../server/nouns/facility/facility.derive.ts'
import { describeRevision } from '../../server/kit/revision.ts'

/** Fill an empty database with the generated dataset of generate.sql (always the same), and derive what follows from it. */
export async function generateDataset({ orm }: Database): Promise<void> {
  const text = await readFile(resolve(import.meta.dirname, 'generate.sql'), 'utf8')
  const em = orm.em.fork() as EntityManager
  await em.transactional(async (transaction) => {
    const database = transaction.getKysely()
    for (const statement of text.split(/;\n/).filter((part) => part.trim())) await sql.raw(statement).execute(database)
    await deriveAreas(database)
    await deriveFacilityAreas(database)
    await describeRevision(database, 'generated dataset')
  })
  // Like autovacuum after a load: the planner knows how many rows there are.
  await sql`analyze`.execute(em.getKysely())
}
