import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../../server/database/database.ts'
import { change } from '../../server/change/change.ts'

/** Fill an empty database with the generated dataset of generate.sql (always the same), and derive what follows from it. */
export async function generateDataset(database: Database): Promise<void> {
  const text = await readFile(resolve(import.meta.dirname, 'generate.sql'), 'utf8')
  await change(database, { description: 'generated dataset', bulk: true }, async (inside) => {
    for (const statement of text.split(/;\n/).filter((part) => part.trim())) await sql.raw(statement).execute(inside)
  })
}
