/**
 * What the figures of the areas of `inventCity` should be, in SQL alone. What the server derives (containment, overlaps, areas of
 * facilities) is not looked at: it is said again here, from quarters and outlines.
 */
export const oracleTables = `
  create table oracle_quarter as
    select key as area_key, key as quarter_key from area where kind = 'QUARTER'
    union all select area.parent_key, key from area where kind = 'QUARTER'
    union all select 'city', key from area where kind = 'QUARTER'
    union all select area_key, member_key from area_member;

  create table oracle_whole as
    select key from area where kind in ('QUARTER', 'DISTRICT') or (kind = 'MANAGEMENT_AREA' and members_complete);

  create table oracle_contains as
    select a.key as a, b.key as b from area a cross join area b
    where a.key = b.key or a.kind = 'CITY'
      or (a.key in (select key from oracle_whole) and b.kind in ('QUARTER', 'MANAGEMENT_AREA') and not exists (
        select quarter_key from oracle_quarter where area_key = b.key
        except select quarter_key from oracle_quarter where area_key = a.key));

  create table oracle_around as
    select a.key as a, b.key as b from area a cross join area b
    where not exists (select from oracle_contains c where c.a = a.key and c.b = b.key) and (
      exists (select from oracle_contains c where c.a = b.key and c.b = a.key)
      or exists (select from oracle_quarter one join oracle_quarter other using (quarter_key)
        where one.area_key = a.key and other.area_key = b.key)
      or exists (
        select from area one join area other on ST_Relate(one.boundary, other.boundary, '2********')
        where 'PROGRAMME_AREA' in (one.kind, other.kind)
          and (one.key = a.key or one.key in (select quarter_key from oracle_quarter where area_key = a.key))
          and (other.key = b.key or other.key in (select quarter_key from oracle_quarter where area_key = b.key))));

  create table oracle_lies as
    select facility_key, area_key, false as estimated from facility_stated_area
    union all
    select facility.key, area.key,
      ST_Distance(location, ST_Boundary(boundary)) <= coalesce(location_accuracy, 0) + boundary_accuracy
    from facility join area on ST_Contains(boundary, location)
    where not exists (select from facility_stated_area join area stated on stated.key = area_key
      where facility_key = facility.key and stated.kind = area.kind);

  -- Where each facility is for each area: inside, or why nobody knows.
  create table oracle_place as
    select area.key as a, facility.key as facility, inside, estimated, case
        when inside then null
        when location is not null and boundary is null and not same_kind then 'BOUNDARY_UNKNOWN'
        when around and (same_kind or location is null or boundary is null) then 'NOT_SPLIT' end as reason
    from area cross join facility
    cross join lateral (select exists (select from facility_stated_area join area stated on stated.key = area_key
      where facility_key = facility.key and stated.kind = area.kind) as same_kind) kind
    cross join lateral (select exists (select from oracle_around join facility_stated_area on area_key = b
      where a = area.key and facility_key = facility.key) as around) near
    cross join lateral (select count(*) > 0 as inside, bool_and(oracle_lies.estimated) as estimated
      from oracle_contains join oracle_lies on area_key = b where a = area.key and facility_key = facility.key) within`

export const dropOracle =
  'drop table if exists oracle_quarter, oracle_whole, oracle_contains, oracle_around, oracle_lies, oracle_place'

export const on = (day: string | null, period: string) =>
  day ? `(${period} is null or ${period} @> date '${day}')` : 'true'

/** Areas for which the list of a subject is complete. `types`: those that are asked. */
export function complete(subject: string, day: string | null, types = ['']): string {
  return completeOn(subject, day ? `date '${day}'` : 'daterange(null, null)', types)
}

/** The same on a day or range of days in SQL. */
export function completeOn(subject: string, days: string, types = ['']): string {
  return `select key from area where not exists (
    select from (
      select member_key::text as leaf from area_member where area_key = area.key and area.members_complete
      union all select area.key where not exists (select from area_member where area_key = area.key and area.members_complete)
    ) leaves cross join unnest(array['${types.join("','")}']) wanted
    where not coalesce(days_of(leaf, wanted, '${subject}') @> ${days}, false))`
}

export const oracleFunctions = `
  create or replace function days_of(leaf text, wanted text, about text) returns datemultirange language sql stable as $$
    select range_agg(period) from complete_list join oracle_contains on a = area_key and b = leaf
    where subject = about and (wanted in (select type_key from complete_list_type where complete_list_key = complete_list.key)
      or not exists (select from complete_list_type where complete_list_key = complete_list.key))
  $$`

/** How the known amount, a reason and completeness become a figure. */
export const state = `case when known > 0 then 'KNOWN' when reason is not null then 'UNKNOWN'
  when things > 0 or complete then 'ZERO' else 'NOTHING_RECORDED' end`

export const facilities = (day: string | null, types: string[] | null) => `
  select area.key, case when ${state} in ('KNOWN', 'ZERO') then known::float8 end as value, ${state} as state, reason, complete,
    case when ${state} in ('KNOWN', 'ZERO') then case when estimated then 'ESTIMATED' else 'DOCUMENTED' end end as basis
  from area cross join lateral (
    select count(*) filter (where inside) as known, 0 as things, min(reason) as reason,
      coalesce(bool_or(estimated) filter (where inside), false) as estimated,
      area.key in (${complete('FACILITIES', day, types ?? ['type-a', 'type-b'])}) as complete
    from oracle_place join facility on facility.key = facility
    where a = area.key and ${on(day, 'period')} ${types ? `and type_key = any('{${types.join()}}')` : ''}
  ) counted`

export const projects = (day: string | null) => `
  select area.key, case when ${state} in ('KNOWN', 'ZERO') then known::float8 end as value, ${state} as state, reason, complete,
    case when ${state} in ('KNOWN', 'ZERO') then 'DOCUMENTED' end as basis
  from area cross join lateral (
    select count(*) filter (where inside) as known, 0 as things,
      case when bool_or(around and not inside) then 'NOT_SPLIT' end as reason, area.key in (${complete('PROJECTS', day)}) as complete
    from (
      select exists (select from project_area join oracle_contains on b = area_key where a = area.key and project_key = project.key) as inside,
        exists (select from project_area join oracle_around on b = area_key where a = area.key and project_key = project.key) as around
      from project where ${on(day, 'period')}
    ) placed
  ) counted`
