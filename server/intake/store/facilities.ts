import { sql, type Kysely } from 'kysely'
import { planeSrid } from '../../../arithmetic/plane.ts'
import type { RowBatch } from '../intake.ts'
import type { FacilityTypeRecord } from '../presets/preset.ts'
import type { RowOf } from '../records.ts'
import { citeInstead, citeSource, write, type Store } from './store.ts'

/** Facility types that a preset brings along. Types that are there already keep their labels. */
export async function storeFacilityTypes(database: Kysely<any>, types: FacilityTypeRecord[]): Promise<void> {
  for (const { key, label, icon } of types)
    await sql`insert into facility_type (key, label_de, label_en, icon) values (${key}, ${label.de}, ${label.en}, ${icon})
      on conflict do nothing`.execute(database)
}

/** Facilities with their carriers. A point of an official file is exact as published. */
export const storeFacilities: Store<'facilities'> = async (database, batch, source) => {
  const { rows: types } = await sql<{ key: string }>`select key from facility_type`.execute(database)
  const known = types.map((type) => type.key)
  const rejections = batch
    .filter(({ record }) => !known.includes(record.type))
    .map(({ row, record }) => ({
      row,
      field: 'type',
      reason: `there is no type of facility "${record.type}"; known are ${known.join(', ')}`,
    }))
  if (rejections.length > 0) return { counts: { new: 0, changed: 0, unchanged: 0 }, rejections }

  await storeCarriers(database, batch, source)
  const { counts, written } = await write(database, 'facility', columns, compared(batch))
  const keys = batch.map(({ record }) => record.key)
  const carried = batch.filter(({ record }) => record.carrier)
  const carriers = sql`select unnest(${carried.map(({ record }) => record.key)}::text[]),
    unnest(${carried.map(({ record }) => record.carrier!.key)}::text[])`
  await sql`delete from facility_carrier where facility_key = any(${keys})
    and (facility_key, organisation_key) not in (${carriers})`.execute(database)
  await sql`insert into facility_carrier (facility_key, organisation_key) ${carriers} on conflict do nothing`.execute(
    database,
  )
  // Of a row that the file changed, it states everything but these columns.
  const instead = sql`property not in ('areas', 'mobile', 'period')`
  await citeInstead(database, 'facility', written, source, { instead })
  return { counts, rejections: [] }
}

async function storeCarriers(
  database: Kysely<any>,
  batch: RowBatch<RowOf['facilities']>,
  source: string,
): Promise<void> {
  const carriers = new Map(
    batch.flatMap(({ record: { carrier } }) => (carrier ? [[carrier.key, carrier] as const] : [])),
  )
  for (const { key, name, note } of carriers.values())
    await sql`insert into organisation (key, name, note_de, note_en) values (${key}, ${name}, ${note?.de ?? null}, ${note?.en ?? null})
      on conflict (key) do update set name = excluded.name, note_de = excluded.note_de, note_en = excluded.note_en
      where (organisation.name, organisation.note_de, organisation.note_en)
        is distinct from (excluded.name, excluded.note_de, excluded.note_en)`.execute(database)
  await citeSource(database, 'organisation', [...carriers.keys()], source)
}

const columns = [
  'key',
  'type_key',
  'name',
  'short_name',
  'address',
  'location',
  'location_accuracy',
  'capacity',
  'languages',
  'wheelchair_access',
  'website',
  'opening_hours',
  'note_de',
  'note_en',
]

/** The rows as the table has them, each with its state. A change of the carrier is a change of the facility. */
function compared(batch: RowBatch<RowOf['facilities']>) {
  const rows = batch.map(
    ({ record: { type, shortName, wheelchairAccess, openingHours, note, location, carrier, ...same } }) => ({
      ...same,
      type_key: type,
      short_name: shortName,
      wheelchair_access: wheelchairAccess,
      opening_hours: openingHours,
      note_de: note?.de ?? null,
      note_en: note?.en ?? null,
      location_accuracy: location ? 0 : null,
      point: location,
      carrier: carrier?.key ?? null,
    }),
  )
  const those = (table: string) => sql.join(columns.map((column) => sql.ref(`${table}.${column}`)))
  return sql`
    select incoming.*, case when facility.key is null then 'new'
      when (${those('facility')}) is distinct from (${those('incoming')})
        or array(select organisation_key::text from facility_carrier where facility_key = incoming.key)
          is distinct from array_remove(array[incoming.carrier], null)
      then 'changed' else 'unchanged' end as state
    from (
      select row.key, row.type_key, row.name, row.short_name, row.address, row.location_accuracy, row.capacity, row.languages,
        row.wheelchair_access, row.website, row.opening_hours, row.note_de, row.note_en, item->>'carrier' as carrier,
        ST_SetSRID(ST_GeomFromGeoJSON(item->>'point'), ${planeSrid}::integer) as location
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) item, jsonb_populate_record(null::facility, item - 'location') row
    ) incoming left join facility on facility.key = incoming.key`
}
