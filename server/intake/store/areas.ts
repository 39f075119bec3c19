import { sql } from 'kysely'
import { planeSrid } from '../../../arithmetic/plane.ts'
import { citeInstead, write, type Store } from './store.ts'

/** How far a stated surface may be from that of the outline: more says that one of them is of something else. */
const surfaceTolerance = 0.02

/**
 * Official areas: an official boundary replaces a traced, schematic or derived one, and the drawing is no longer cited for it;
 * a code that was inferred is settled by the file, and the note about it goes.
 * What is derived from areas is not brought up to date here (see import.ts).
 */
export const storeAreas: Store<'areas'> = async (database, batch, source) => {
  const incoming = sql`
    select item->>'key' as key, item->>'kind' as kind, item->>'code' as code, item->>'name' as name,
      item->>'parentKey' as parent_key, (item->>'squareKilometres')::float8 as stated, (item->>'row')::int as row,
      ST_SetSRID(ST_GeomFromGeoJSON(item->>'boundary'), ${planeSrid}::integer) as boundary
    from jsonb_array_elements(${JSON.stringify(batch.map(({ row, record }) => ({ row, ...record })))}::jsonb) item`

  const { rows: rejections } = await sql<{ row: number; field: string; reason: string }>`
    select row, field, reason from (
      select incoming.row, 'kind' as field, format('the area %s is known as %s, not as %s', area.key, area.kind, incoming.kind) as reason
      from (${incoming}) incoming join area on area.key = incoming.key and area.kind <> incoming.kind
      union all
      select row, 'parentKey', key || ' cannot lie in itself' from (${incoming}) incoming where parent_key = key
      union all
      select incoming.row, 'code', format('the code "%s" is that of %s already', incoming.code, other.key)
      from (${incoming}) incoming
      join area other on other.kind = incoming.kind and other.code = incoming.code and other.key <> incoming.key
      union all
      select incoming.row, 'code', format('the code of %s is "%s", not "%s"; were zeros at its beginning lost?', area.key, area.code, incoming.code)
      from (${incoming}) incoming join area on area.key = incoming.key
      where length(incoming.code) < length(area.code) and ltrim(area.code, '0') = ltrim(incoming.code, '0')
      union all
      select row, 'squareKilometres', format('the file states %s km², but the outline has %s km²', stated, round(measured::numeric, 6))
      from (
        select row, stated, ST_Area(ST_Transform(boundary, 4326)::geography) / 1e6 as measured
        from (${incoming}) incoming where stated is not null
      ) surface where abs(measured - stated) > ${surfaceTolerance} * stated
    ) problem order by row`.execute(database)
  if (rejections.length > 0) return { counts: { new: 0, changed: 0, unchanged: 0 }, rejections }

  // Which of them have another name, code or place in the tree than before: the others keep who says so.
  const { rows: renamed } = await sql<{ key: string }>`
    select incoming.key from (${incoming}) incoming left join area on area.key = incoming.key
    where area.key is null or (area.name, area.code, area.parent_key) is distinct from
      (incoming.name, coalesce(incoming.code, area.code), coalesce(incoming.parent_key, area.parent_key))`.execute(
    database,
  )
  const { counts, written } = await write(
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
  await citeInstead(database, 'area', written, source, { property: 'boundary' })
  const names = renamed.map(({ key }) => key)
  await citeInstead(database, 'area', names, source, { property: 'name' })
  await sql`
    with settled as (
      delete from citation where noun = 'area' and key = any(${written}) and property = 'code' and source_key <> ${source} returning key
    )
    update area set note_de = null, note_en = null where key in (select key from settled)`.execute(database)
  return { counts, rejections: [] }
}
