import { sql } from 'kysely'
import { boundarySources } from '../nouns/area/boundary.sources.ts'
import type { Context } from '../kit/context.ts'
import { creditedSources } from '../nouns/source/credits.ts'
import type { Source } from '../nouns/source/source.ts'
import type { Ground } from './ground.ts'

/** The sources whose line or licence belongs beside an answer: of people, boundaries and facilities, and of nothing else. */
export function creditsOfCoverage(context: Context, ground: Ground, facilities: readonly string[]): Promise<Source[]> {
  const people = ground.citations.map(({ source }) => source.key)
  return creditedSources(
    context,
    sql`
      select unnest(${people}::text[])
      union ${boundarySources(sql`select unnest(${ground.cells.areas}::text[])`)}
      union select source_key from citation where noun = 'facility' and key = any(${facilities})`,
  )
}
