import { sql } from 'kysely'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'

/** So many known keys are named in a message; where there are more, none are. */
const mostNamed = 30

/**
 * The keys of an argument, each once, if every one is in a table.
 * @throws InputError that names the argument, the first unknown key, and the known ones if they are few.
 */
export async function checkKeys(
  { database }: Context,
  table: 'area' | 'facility' | 'facility_type' | 'project' | 'organisation',
  keys: readonly string[],
  argument: string,
): Promise<string[]> {
  const distinct = [...new Set(keys)]
  // What cannot be a key would not even fit the column.
  const possible = distinct.filter((key) => /^[a-z0-9-]+$/.test(key))
  const { rows } = await sql<{ key: string }>`select key from ${sql.table(table)} where key = any(${possible})`.execute(
    database,
  )
  const known = new Set(rows.map(({ key }) => key))
  const unknown = distinct.find((key) => !known.has(key))
  if (unknown === undefined) return distinct
  const { rows: all } = await sql<{
    key: string
  }>`select key from ${sql.table(table)} order by key limit ${mostNamed + 1}`.execute(database)
  const hint = all.length > mostNamed ? '' : `; known are ${all.map(({ key }) => key).join(', ')}`
  throw new InputError(
    `${argument} has "${unknown.slice(0, 100)}", which is no ${table.replace('_', ' ')}${hint}.`,
    argument,
  )
}
