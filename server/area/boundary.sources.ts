import { sql, type RawBuilder } from 'kysely'

/** A query for the sources of the boundaries of areas; of a boundary that is the union of its members, those of the members. */
export function boundarySources(areas: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select source_key from citation where property = 'boundary' and area_key in (
      with recursive drawn (key, quality) as (
        select key, boundary_quality from area where key in (${areas})
        union
        select area.key, area.boundary_quality
        from drawn join area_member on area_member.area_key = drawn.key join area on area.key = member_key
        where drawn.quality = 'DERIVED'
      )
      select key from drawn where quality <> 'DERIVED'
    )`
}
