import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../../kit/context.ts'
import { findByKeys } from '../../kit/rows.ts'
import { Source } from './source.ts'

/**
 * The sources that ask for a line beside their data, or give these under a licence: what a view shows of them must say so.
 * In the order of their keys.
 * @param keys a query for keys of sources.
 */
export async function creditedSources(context: Context, keys: RawBuilder<unknown>): Promise<Source[]> {
  const { rows } = await sql<{ key: string }>`
    select key from source where key in (${keys}) and (attribution is not null or licence is not null)
    order by key`.execute(context.database)
  const sources = await findByKeys(
    context,
    Source,
    rows.map(({ key }) => key),
  )
  return rows.map(({ key }) => sources.get(key)!)
}
