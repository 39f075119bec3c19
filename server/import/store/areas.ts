import { sql } from 'kysely'
import { citeSource, write, type Store } from './store.ts'

/** How far a stated surface may be from that of the outline: more says that one of them is of something else. */
const surfaceTolerance = 0.02

/**
 * Official areas: an official boundary replaces a traced, schematic or derived one, and the drawing is no longer cited for it.
 * What is derived from areas is not brought up to date here (see import.ts).
 */
export const storeAreas: Store<'areas'> = async (database, batch, source) => {
  const incoming = sql`
    select item->>'key' as key, item->>'kind' as kind, item->>'code' as code, item->>'name' as name,
      item->>'parentKey' as parent_key, (item->>'squareKilometres')::float8 as stated, (item->>'row')::int as row,
      ST_SetSRID(ST_GeomFromGeoJSON(item->>'boundary'), 25832) as boundary
    from jsonb_array_elements(${JSON.stringify(batch.map(({ row, record }) => ({ row, ...record })))}::jsonb) item`

  const { rows: rejections } = await sql<{ row: number; field: string | null; reason: string }>`
    select incoming.row, null as field, case
      when area.kind <> incoming.kind then 'the area ' || incoming.key || ' is known as ' || area.kind || ', not as ' || incoming.kind
      when incoming.parent_key is not null and parent.key is null then 'there is no area ' || incoming.parent_key || ' above it; import that first'
      else 'the file states ' || incoming.stated || ' km², but the outline has '
        || round((ST_Area(ST_Transform(incoming.boundary, 4326)::geography) / 1e6)::numeric, 6) || ' km²' end as reason
    from (${incoming}) incoming
    left join area on area.key = incoming.key
    left join area parent on parent.key = incoming.parent_key
    where area.kind <> incoming.kind or (incoming.parent_key is not null and parent.key is null)
      or abs(ST_Area(ST_Transform(incoming.boundary, 4326)::geography) / 1e6 - incoming.stated) > ${surfaceTolerance} * incoming.stated
    order by incoming.row`.execute(database)
  if (rejections.length > 0) return { counts: { new: 0, changed: 0, unchanged: 0 }, rejections }

  const counts = await write(
    database,
    'area',
    ['key', 'kind', 'code', 'name', 'parent_key', 'boundary', 'boundary_quality', 'boundary_accuracy'],
    sql`
      select incoming.key, incoming.kind, coalesce(incoming.code, area.code) as code, incoming.name,
        coalesce(incoming.parent_key, area.parent_key) as parent_key, incoming.boundary,
        'OFFICIAL' as boundary_quality, 0::numeric as boundary_accuracy,
        case when area.key is null then 'new'
          when (area.code, area.name, area.parent_key, area.boundary, area.boundary_quality)
            is distinct from (coalesce(incoming.code, area.code), incoming.name, coalesce(incoming.parent_key, area.parent_key), incoming.boundary, 'OFFICIAL')
          then 'changed' else 'unchanged' end as state
      from (${incoming}) incoming left join area on area.key = incoming.key`,
  )
  const keys = batch.map(({ record }) => record.key)
  await sql`delete from citation where area_key = any(${keys}) and property = 'boundary' and source_key <> ${source}`.execute(
    database,
  )
  await citeSource(database, 'area_key', keys, source, 'boundary')
  return { counts, rejections: [] }
}
