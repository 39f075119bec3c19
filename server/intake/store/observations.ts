import { sql, type Kysely } from 'kysely'
import type { RowBatch } from '../intake.ts'
import type { ObservationRow, RowOf } from '../records.ts'
import { slug } from './source.ts'
import { citeSource, write, type Store } from './store.ts'

/** Values of indicators. The rows name their sources; one that is not known yet is written down by its name. */
export const storeObservations: Store<'observations'> = async (database, batch) => {
  const rejections = await rejectionsOf(database, batch)
  if (rejections.length > 0) return { counts: { new: 0, changed: 0, unchanged: 0 }, rejections }

  const sources = new Map<string, string>()
  for (const { record } of batch)
    if (!sources.has(record.source)) sources.set(record.source, await sourceByName(database, record.source))
  const rows = batch.map(({ record }) => ({
    ...record,
    key: observationKey(record),
    source: sources.get(record.source)!,
  }))
  const differs = sql`(observation.value, observation.basis) is distinct from (incoming.value, incoming.basis)`
  const incoming = sql`
    select item->>'key' as key, item->>'indicator' as indicator_key, item->>'area' as area_key,
      (item->>'date')::date as observed_on, (item->>'value')::numeric as value, (item->>'basis')::figure_basis as basis,
      item->>'source' as source_key
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) item`

  // Who said another value no longer says what is there. Who said the same one still does.
  await sql`delete from citation using (${incoming}) incoming join observation on observation.key = incoming.key
    where citation.noun = 'observation' and citation.key = incoming.key and citation.source_key <> incoming.source_key and ${differs}`.execute(
    database,
  )
  const { counts } = await write(
    database,
    'observation',
    ['key', 'indicator_key', 'area_key', 'observed_on', 'value', 'basis'],
    sql`
      select incoming.*, case when observation.key is null then 'new'
        when ${differs} or not exists (select from citation where noun = 'observation' and citation.key = incoming.key and citation.source_key = incoming.source_key)
        then 'changed' else 'unchanged' end as state
      from (${incoming}) incoming left join observation on observation.key = incoming.key`,
  )
  for (const [source, cited] of Map.groupBy(rows, (row) => row.source))
    await citeSource(
      database,
      'observation',
      cited.map(({ key }) => key),
      source,
    )
  return { counts, rejections: [] }
}

/** The key of an observation. */
export const observationKey = ({ indicator, area, date }: ObservationRow): string =>
  [indicator, area, date ?? 'undated'].join('.')

async function rejectionsOf(database: Kysely<any>, batch: RowBatch<RowOf['observations']>) {
  const areas = await keysOf(
    database,
    'area',
    batch.map(({ record }) => record.area),
  )
  const { rows } = await sql<{ key: string; unit: string }>`select key, unit from indicator`.execute(database)
  const units = new Map(rows.map(({ key, unit }) => [key, unit]))
  const { rows: impossible } = await sql<{ row: number; reason: string }>`
    select row, reason from (
      select (item->>'row')::int as row, value_problem((item->>'value')::numeric, indicator) as reason
      from jsonb_array_elements(${JSON.stringify(batch.map(({ row, record }) => ({ row, ...record })))}::jsonb) item
      join indicator on indicator.key = item->>'indicator'
    ) valued where reason is not null`.execute(database)
  const problems = new Map(impossible.map(({ row, reason }) => [row, reason]))
  return batch.flatMap(({ row, record: { area, indicator, unit } }) => {
    const problem = problems.get(row)
    if (!areas.has(area)) return [{ row, field: 'area', reason: `there is no area "${area}"` }]
    if (!units.has(indicator))
      return [
        {
          row,
          field: 'indicator',
          reason: `there is no indicator "${indicator}"; known are ${[...units.keys()].join(', ')}`,
        },
      ]
    if (unit !== null && unit !== units.get(indicator))
      return [
        { row, field: 'unit', reason: `the unit is "${unit}"; ${indicator} is measured in "${units.get(indicator)}"` },
      ]
    return problem === undefined ? [] : [{ row, field: 'value', reason: problem }]
  })
}

async function keysOf(database: Kysely<any>, table: string, keys: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select key from ${sql.table(table)} where key = any(${keys})`.execute(
    database,
  )
  return new Set(rows.map(({ key }) => key))
}

/** The key of a source that is named by its key or its title; a new one when there is none. */
async function sourceByName(database: Kysely<any>, name: string): Promise<string> {
  const { rows } = await sql<{
    key: string
  }>`select key from source where key = ${name} or title = ${name} order by key <> ${name} limit 1`.execute(database)
  if (rows[0]) return rows[0].key
  // Another title may have the same words: it must not be cited for this one.
  for (let number = 1; ; number++) {
    const key = number === 1 ? slug(name) : `${slug(name)}-${number}`
    const added = await sql`insert into source (key, title, kind_de, kind_en)
      values (${key}, ${name}, 'Quelle einer importierten Datei', 'Source of an imported file')
      on conflict do nothing returning key`.execute(database)
    if (added.rows.length > 0) return key
  }
}
