/**
 * Common table expressions for the figures of the areas in `chosen` (columns of `area`), by the rules that the graph follows:
 * - `population` (area, value, date): measured, or the sum of the members;
 * - `funding` (area, total, documented, approximate, estimated, has_unknown), in cents;
 * - `staff` (area, total, has_unknown), in thousandths of a post.
 * What several areas share is split equally, to the unit (largest remainder).
 */
export const figures = /* sql */ `
newest as (
  select distinct on (area_key) area_key, value::float8 as value, observed_on as date from observation
  where indicator_key = 'population' order by area_key, observed_on desc nulls last
),
composed as (
  select chosen.key as area,
    case when chosen.members_complete and bool_and(newest.value is not null) then sum(newest.value) end as value,
    case when bool_and(newest.date is not null) then min(newest.date) end as date
  from chosen join area_member on area_member.area_key = chosen.key
  left join newest on newest.area_key = area_member.member_key
  group by chosen.key, chosen.members_complete
),
population as (
  select chosen.key as area, coalesce(newest.value, composed.value) as value,
    case when newest.area_key is not null then newest.date when composed.value is not null then composed.date end as date
  from chosen left join newest on newest.area_key = chosen.key left join composed on composed.area = chosen.key
),
related as (
  select container_key as area, contained_key as other, true as inside from area_containment
  where container_key in (select key from chosen)
  union all
  select contained_key, container_key, false from area_containment
  where contained_key in (select key from chosen) and container_key <> contained_key
),
item as (
  select 'allocation' as kind, key, (amount * 100)::bigint as units, basis::text, grant_key from allocation
  union all
  select 'position', key, (full_time_equivalents * 1000)::bigint, 'DOCUMENTED', null from position
),
part as (
  select 'allocation' as kind, item, part, area_key, located from allocation_part
  union all
  select 'position', item, part, area_key, located from position_part
),
relation as (
  select related.area, part.kind, part.item, part.part, bool_or(related.inside) as inside,
    bool_or(not related.inside and not part.located) as around
  from related join part on part.area_key = related.other
  group by related.area, part.kind, part.item, part.part
),
numbered as (
  select kind, item, part, row_number() over parts - 1 as place, count(*) over (partition by kind, item) as parts
  from (select distinct kind, item, part from part where (kind, item) in (select kind, item from relation)) part
  window parts as (partition by kind, item order by part collate "C")
),
share as (
  select relation.area, item.kind, item.key, item.grant_key,
    bool_or(relation.inside) as within,
    count(*) filter (where relation.inside) = numbered.parts as whole,
    case when count(*) filter (where relation.inside) = numbered.parts then item.basis else 'ESTIMATED' end as basis,
    sum(item.units / numbered.parts + case when numbered.place < item.units % numbered.parts then 1 else 0 end)
      filter (where relation.inside) as units
  from relation
  join numbered using (kind, item, part)
  join item on item.kind = relation.kind and item.key = relation.item
  group by relation.area, item.kind, item.key, item.grant_key, item.units, item.basis, numbered.parts
  having bool_or(relation.inside) or bool_or(relation.around)
),
whole_grant as (
  select share.area, "grant".key, ("grant".amount * 100)::bigint as units, "grant".basis::text
  from share join "grant" on "grant".key = share.grant_key
  group by share.area, "grant".key
  having bool_and(share.whole) and "grant".amount is not null
    and count(*) = (select count(*) from allocation where allocation.grant_key = "grant".key)
),
figure as (
  select area, kind, units, basis from share
  where not exists (select from whole_grant where whole_grant.area = share.area and whole_grant.key = share.grant_key)
  union all
  select area, 'allocation', units, basis from whole_grant
),
sums as (
  select area, kind, case when count(units) > 0 then sum(units) end as total, bool_or(units is null) as has_unknown,
    coalesce(sum(units) filter (where basis = 'DOCUMENTED'), 0) as documented,
    coalesce(sum(units) filter (where basis = 'APPROXIMATE'), 0) as approximate,
    coalesce(sum(units) filter (where basis = 'ESTIMATED'), 0) as estimated
  from figure group by area, kind
),
funding as (
  select chosen.key as area, case when sums.area is null then 0 else sums.total end as total, coalesce(has_unknown, false) as has_unknown,
    coalesce(documented, 0) as documented, coalesce(approximate, 0) as approximate, coalesce(estimated, 0) as estimated
  from chosen left join sums on sums.area = chosen.key and sums.kind = 'allocation'
),
staff as (
  select chosen.key as area, case when sums.area is null then 0 else sums.total end as total, coalesce(has_unknown, false) as has_unknown
  from chosen left join sums on sums.area = chosen.key and sums.kind = 'position'
)`

/** An amount in cents as exact EUR. */
export function euros(cents: string): string {
  return `(${cents} / 100.0)::numeric(14, 2)::text`
}
