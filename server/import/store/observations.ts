import { sql, type Kysely } from 'kysely'
import { slug } from './source.ts'
import { citeSource, write, type Batch, type Store } from './store.ts'

/** Values of indicators. The rows name their sources; one that is not known yet is written down by its name. */
export const storeObservations: Store<'observations'> = async (database, batch) => {
  const rejections = await rejectionsOf(database, batch)
  if (rejections.length > 0) return { counts: { new: 0, changed: 0, unchanged: 0 }, rejections }

  const keyOf = ({ record: { indicator, area, date } }: Batch<'observations'>[number]) =>
    [indicator, area, date ?? 'undated'].join('.')
  const rows = batch.map((each) => ({ key: keyOf(each), ...each.record }))
  const counts = await write(
    database,
    'observation',
    ['key', 'indicator_key', 'area_key', 'observed_on', 'value', 'basis'],
    sql`
      select incoming.*, case when observation.key is null then 'new'
        when (observation.value, observation.basis) is distinct from (incoming.value, incoming.basis) then 'changed' else 'unchanged' end as state
      from (
        select item->>'key' as key, item->>'indicator' as indicator_key, item->>'area' as area_key,
          (item->>'date')::date as observed_on, (item->>'value')::numeric as value,
          (item->>'basis')::figure_basis as basis
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) item
      ) incoming left join observation on observation.key = incoming.key`,
  )
  for (const [source, cited] of Map.groupBy(batch, ({ record }) => record.source)) {
    const key = await sourceByName(database, source)
    const keys = cited.map(keyOf)
    await sql`delete from citation where observation_key = any(${keys}) and source_key <> ${key}`.execute(database)
    await citeSource(database, 'observation_key', keys, key)
  }
  return { counts, rejections: [] }
}

async function rejectionsOf(database: Kysely<any>, batch: Batch<'observations'>) {
  const areas = await keysOf(
    database,
    'area',
    batch.map(({ record }) => record.area),
  )
  const { rows } = await sql<{ key: string; unit: string }>`select key, unit from indicator`.execute(database)
  const units = new Map(rows.map(({ key, unit }) => [key, unit]))
  return batch.flatMap(({ row, record: { area, indicator, unit } }) => {
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
    return []
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
  }>`select key from source where key = ${name} or title = ${name} limit 1`.execute(database)
  if (rows[0]) return rows[0].key
  await sql`insert into source (key, title, kind_de, kind_en) values (${slug(name)}, ${name}, 'Quelle einer importierten Datei', 'Source of an imported file')
    on conflict do nothing`.execute(database)
  return slug(name)
}
