import { sql, type RawBuilder } from 'kysely'

/** What even an official outline may be off, in metres, as where overlaps are derived. */
const smallestError = 1

/**
 * A query for the ground that areas share, by the keys of their relations, in EPSG:25832: `drawn` as the outlines are; `least`,
 * what is left of it when both are drawn in by what they may be off, and `most`, when both are moved out by that; `exact`, whether
 * nothing is off. Where one lies in the other its own outline alone counts: the tree knows better than two outlines. All null where
 * an outline is unknown.
 */
export function sharedOutlines(relations: readonly string[]): RawBuilder<unknown> {
  const both = (shape: string) => {
    const [one, other] = [sql.ref(`one.${shape}`), sql.ref(`other.${shape}`)]
    return sql`case when inner_key is null then ST_CollectionExtract(ST_Intersection(${one}, ${other}), 3) else ${one} end as ${sql.id(shape)}`
  }
  // Whichever is asked, the same pair has the same ground, to the last digit.
  return sql`
    with asked as materialized (select * from area_relation where key = any(${relations})),
    outline as materialized (
      select key, boundary as drawn, coalesce(boundary_accuracy, 0) = 0 as exact,
        ST_Buffer(boundary, -error) as least, ST_Buffer(boundary, error) as most
      from area cross join lateral (select greatest(boundary_accuracy, ${smallestError})::float8 as error) off
      where boundary is not null and key in (
        select inner_key from asked
        union select unnest(array[area_key, other_key]) from asked where inner_key is null)
    )
    select asked.*, one.exact and other.exact as exact, ${both('drawn')}, ${both('least')}, ${both('most')}
    from asked
    left join outline one on one.key = coalesce(inner_key, least(area_key, other_key))
    left join outline other on other.key = coalesce(inner_key, greatest(area_key, other_key))`
}
