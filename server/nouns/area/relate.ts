import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Relation } from '../../kit/apportion.ts'
import { UnknownReason } from '../../kit/unknown.ts'

/** Area -> item, in the order of the keys -> how the area relates to the item's parts. */
export type Relations = Map<string, Map<string, Relation>>

/**
 * A query of how areas relate to others, with the columns `area`, `other` and `inside`: true for those that lie in the area;
 * false for those in which it lies as a piece, and those that it overlaps in part.
 */
export function relatedAreas(areas: readonly string[]): RawBuilder<unknown> {
  return sql`
    select container_key as area, contained_key as other, true as inside from area_containment where container_key = any(${areas})
    union all
    select contained_key, container_key, false from area_containment
    where contained_key = any(${areas}) and container_key <> contained_key
    union all
    select area_key, other_key, false from area_overlap where area_key = any(${areas})`
}

/**
 * Relate areas to the parts of items, as the views of 010_complete_list.sql have them.
 * A part lies around an area when nobody knows what of it falls to the area: the area is a piece of the part's area or overlaps it;
 * or the part has a point, and the area has no boundary. Where it has one, the point decides for all kinds of areas about
 * which no source states anything.
 * The view is read once: otherwise PostgreSQL, which expects very few related areas, reads it for each of them.
 */
export async function relate(
  database: Kysely<any>,
  areas: readonly string[],
  view: 'allocation_part' | 'position_part',
): Promise<Relations> {
  const { rows } = await sql<{ area: string; item: string; inside: string[] | null; around: UnknownReason | null }>`
    with asked as (select key, kind, boundary is not null as bounded from area where key = any(${areas})),
    part as materialized (select * from ${sql.table(view)}),
    reached as (
      select related.area, part.item, part.part, bool_or(inside) as inside,
        bool_or(not part.located and not (part.pointed and asked.bounded and asked.kind <> all(part.kinds))) as around, false as beyond
      from (${relatedAreas(areas)}) related
      join asked on asked.key = related.area
      join part on part.area_key = related.other
      group by related.area, part.item, part.part
      union all
      select distinct asked.key, part.item, part.part, false, false, true
      from asked join part on part.pointed and not asked.bounded and asked.kind <> all(part.kinds)
    ),
    part_reached as (
      select area, item, part, bool_or(inside) as inside, bool_or(around) as around, bool_or(beyond) as beyond
      from reached group by area, item, part
    )
    select area, item, array_agg(part) filter (where inside) as inside,
      case when bool_or(not inside and beyond) then ${UnknownReason.BOUNDARY_UNKNOWN}
        when bool_or(not inside and around) then ${UnknownReason.NOT_SPLIT} end as around
    from part_reached group by area, item having bool_or(inside or around or beyond) order by item`.execute(database)
  const relations: Relations = new Map()
  for (const { area, item, inside, around } of rows) {
    if (!relations.has(area)) relations.set(area, new Map())
    relations.get(area)!.set(item, { inside: new Set(inside), around })
  }
  return relations
}
