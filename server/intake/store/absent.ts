import { sql, type Kysely } from 'kysely'
import type { ImportKind } from '../records.ts'
import { importedFile } from './source.ts'

/**
 * The keys of what the database has of the kind of a file, but the file does not, in order. Nothing of it is deleted.
 * Areas: of the kinds in the file. Facilities: of the types in the file, as far as they come from files with this preset.
 * Observations: of the indicators, days and sources in the file.
 * @param keys those that the file has.
 * @param sources those that the rows of the file cite, by key or title; of facilities null = any imported file.
 */
export async function findAbsent(
  database: Kysely<any>,
  kind: ImportKind,
  keys: string[],
  sources: string[] | null,
): Promise<string[]> {
  const { rows } = await absent[kind](sql`any(${keys})`, sources).execute(database)
  return rows.map(({ key }) => key)
}

type Query = ReturnType<typeof sql<{ key: string }>>

const absent: Record<ImportKind, (those: ReturnType<typeof sql>, sources: string[] | null) => Query> = {
  areas: (those) => sql`
    select key from area where kind in (select kind from area where key = ${those}) and not key = ${those} order by key`,
  facilities: (those, sources) => sql`
    select key from facility
    where type_key in (select type_key from facility where key = ${those}) and not key = ${those}
      and exists (select from citation where noun = 'facility' and citation.key = facility.key and property = ''
        and ${sources === null ? sql`source_key like ${`${importedFile}%`}` : sql`source_key = any(${sources})`})
    order by key`,
  observations: (those, sources) => sql`
    select distinct other.key from observation other
    join citation on citation.noun = 'observation' and citation.key = other.key
    join (
      select distinct indicator_key, observed_on, source_key
      from observation join citation on citation.noun = 'observation' and citation.key = observation.key join source on source.key = source_key
      where observation.key = ${those} and (source.key = any(${sources}) or source.title = any(${sources}))
    ) stated on stated.indicator_key = other.indicator_key and stated.source_key = citation.source_key
      and stated.observed_on is not distinct from other.observed_on
    where not other.key = ${those} order by other.key`,
}
