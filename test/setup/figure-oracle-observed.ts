/** The row of an indicator that is taken on a day, for each area that has one. */
const taken = (indicator: string, day: string | null) => `
  select distinct on (area_key) area_key, value, observed_on::text as day, basis::text from observation
  where indicator_key = '${indicator}' and ${day ? `(observed_on is null or observed_on <= '${day}')` : 'true'}
  order by area_key, observed_on desc nulls last`

/** Of each area: what is taken there, and why there is nothing. `reason` '' = nothing recorded. */
const own = (indicator: string, day: string | null) => `
  select area.key, taken.area_key is not null as has_row, value, taken.day, basis, case
      when value is not null then null
      when taken.area_key is not null then 'NOT_STATED'
      else (select case when bool_or(value is not null) then 'NOT_YET' when count(*) > 0 then 'NOT_STATED' else '' end
        from observation where indicator_key = '${indicator}' and area_key = area.key) end as reason
  from area left join (${taken(indicator, day)}) taken on taken.area_key = area.key`

/** An indicator: a sum, or the mean weighted by people. Members of composed areas are quarters, which are not composed. */
export const observed = (indicator: 'population' | 'share', day: string | null) => `
  with own as (${own(indicator, day)}), people as (${own('population', day)}),
  composed as (
    select area_key as key, count(*) as members, count(own.value) as known, bool_and(own.reason is not distinct from '') as nothing,
      sum(own.value) as total, sum(own.value * people.value) as weighted, sum(people.value) as weight, count(people.value) as weights,
      ${indicator === 'share' ? 'least(min(own.day), min(people.day))' : 'min(own.day)'} as first,
      ${indicator === 'share' ? 'greatest(max(own.day), max(people.day))' : 'max(own.day)'} as last,
      bool_or(own.day is null ${indicator === 'share' ? 'or people.day is null' : ''}) as undated,
      bool_or('APPROXIMATE' in (own.basis ${indicator === 'share' ? ', people.basis' : ''})) as approximate,
      min(own.value) as only_value, min(own.reason) as only_reason, min(own.day) as only_day, min(own.basis) as only_basis
    from area_member join own on own.key = member_key join people on people.key = member_key group by area_key
  ),
  figure as (
    select area.key, members, approximate, composed.undated, first, last,
      case when has_row or members is null or nothing then own.value when members_complete and members = 1 then only_value
        when members_complete and known = members then ${
          indicator === 'share' ? 'case when weights = members and weight > 0 then weighted / weight end' : 'total'
        } end as value,
      case when has_row or members is null or nothing then own.reason when not members_complete then 'PART_OF_MEMBER'
        when members = 1 then only_reason when known < members then 'MEMBER_UNKNOWN'
        ${indicator === 'share' ? "when weights < members then 'MEMBER_UNKNOWN' when weight = 0 then 'NOT_ADDITIVE'" : ''} end as reason,
      not has_row and members > 1 as several,
      case when has_row then own.day else only_day end as day, case when has_row then own.basis else only_basis end as basis
    from area join own on own.key = area.key left join composed on composed.key = area.key
  )
  select key, case when value <> 0 and abs(value) < ${indicator === 'share' ? 0.05 : 0.5} then round(value, ceil(-log(abs(value)))::integer)
      else round(value, ${indicator === 'share' ? 1 : 0}) end::float8 as value, case when value is null then
      case when reason = '' then 'NOTHING_RECORDED' else 'UNKNOWN' end when value = 0 then 'ZERO' else 'KNOWN' end as state,
    nullif(reason, '') as reason, case when value is not null then case when several then first else day end end as "earliestDate",
    case when value is not null then case when several then last else day end end as "latestDate",
    value is not null and case when several then undated else day is null end as undated,
    case when value is not null then case when not several then basis when approximate then 'APPROXIMATE' else 'DOCUMENTED' end end as basis,
    value is not null and coalesce(several, false) as computed
  from figure`
