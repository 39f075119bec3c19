import { sql, type Kysely } from 'kysely'
import type { Relation } from '../shared/apportion.ts'
import { UnknownReason } from '../shared/unknown.ts'

/** Area -> item, in the order of the keys -> how the area relates to the item's parts. */
export type Relations = Map<string, Map<string, Relation>>

/**
 * Relate areas to the parts of items, as a view with the columns `item`, `part`, `area_key`, `located` has them.
 * A part lies around an area when the area is a piece of the part's area, and nobody knows which piece the part means.
 */
export async function relate(
  database: Kysely<any>,
  areas: readonly string[],
  view: 'allocation_part' | 'position_part',
): Promise<Relations> {
  const { rows } = await sql<{ area: string; item: string; inside: string[] | null; around: boolean }>`
    with related as (
      select container_key as area, contained_key as other, true as inside from area_containment where container_key = any(${areas})
      union all
      select contained_key, container_key, false from area_containment
      where contained_key = any(${areas}) and container_key <> contained_key
    )
    select related.area, part.item,
      array_agg(distinct part.part) filter (where related.inside) as inside,
      bool_or(not related.inside and not part.located) as around
    from related join ${sql.table(view)} part on part.area_key = related.other
    group by related.area, part.item order by part.item`.execute(database)
  const relations: Relations = new Map()
  for (const { area, item, inside, around } of rows) {
    if (!relations.has(area)) relations.set(area, new Map())
    relations.get(area)!.set(item, { inside: new Set(inside), around: around ? UnknownReason.NOT_SPLIT : null })
  }
  return relations
}
