import { complete, on, state } from './figure-oracle.ts'

/** The sum of shares. `figures`: a, units, basis, reason, split. */
const sum = (figures: string, completeAreas: string, unit: number) => `
  with figure as (${figures})
  select area.key, case when ${state} in ('KNOWN', 'ZERO') then (known / ${unit})::float8 end as value, ${state} as state, reason, complete,
    case when ${state} in ('KNOWN', 'ZERO') then coalesce(basis, 'DOCUMENTED') end as basis,
    ${state} in ('KNOWN', 'ZERO') and (things > 1 or split) as computed
  from area cross join lateral (
    select coalesce(sum(units), 0) as known, count(units) as things, coalesce(bool_or(split) filter (where units is not null), false) as split,
      (array_agg(reason order by array_position('{BOUNDARY_UNKNOWN,NOT_STATED,NOT_SPLIT}', reason)) filter (where reason is not null))[1] as reason,
      (array_agg(basis::text order by array_position('{ESTIMATED,APPROXIMATE,DOCUMENTED}', basis::text)) filter (where units is not null))[1] as basis,
      area.key in (${completeAreas}) as complete
    from figure where a = area.key
  ) summed`

/** Shares of items. `parts`: item, part, a, inside, reason. `items`: key, units, basis. */
const shares = (parts: string, items: string) => `
  select a, item, case when whole or units is null or inside_units > 0 or units = 0 then inside_units end as units,
    case when whole then basis::text else 'ESTIMATED' end as basis, whole,
    case when inside = 0 then reason when units is null then 'NOT_STATED'
      when not whole and inside_units = 0 and units > 0 then 'NOT_SPLIT' when not whole then reason end as reason
  from (
    select a, item, units, basis, count(*) filter (where inside) as inside, bool_and(inside) as whole, min(reason) as reason,
      sum(trunc(units / parts) + case when place <= units % parts then 1 else 0 end) filter (where inside) as inside_units
    from (
      select *, row_number() over (partition by a, item order by part collate "C") as place, count(*) over (partition by a, item) as parts
      from (${parts}) part
    ) numbered join (${items}) thing on thing.key = item
    group by a, item, units, basis
  ) shared where inside > 0 or reason is not null`

const partOfArea = (item: string, from: string) => `
  select ${item} as item, area_key::text as part, area.key as a,
    exists (select from oracle_contains where a = area.key and b = area_key) as inside,
    case when exists (select from oracle_around where a = area.key and b = area_key) then 'NOT_SPLIT' end as reason
  from ${from} cross join area`

export const posts = (day: string | null) =>
  `select key, value, state, reason, complete, basis, computed from (${sum(
    `select a, units, basis, reason, not whole as split from (${shares(
      partOfArea('position_key', 'position_area'),
      `select key, full_time_equivalents * 1000 as units, 'DOCUMENTED' as basis from position where ${on(day, 'period')}`,
    )}) share`,
    complete('POSITIONS', day),
    1000,
  )}) figure`

const partOfFacility = (item: string, from: string) => `
  select ${item} as item, facility_key::text as part, a, inside, reason from ${from} join oracle_place on facility = facility_key`

/** What of each allocation falls to each area, and which grants fall to one as a whole. */
const withShares = (day: string | null) => `
  with share as (
    select share.*, grant_key, (select count(*) from allocation other where other.grant_key = allocation.grant_key) as siblings
    from (${shares(
      [
        partOfArea('item.key', '(select key, area_key from allocation where area_key is not null) item'),
        partOfArea('item.key', '(select key, project_key from allocation) item join project_area using (project_key)'),
        partOfArea(
          'item.key',
          '(select key, position_key from allocation) item join position_area using (position_key)',
        ),
        partOfFacility('item.key', '(select key, facility_key from allocation where facility_key is not null) item'),
        partOfFacility(
          'item.key',
          `(select key, project_key from allocation where project_key not in (select project_key from project_area)) item
           join project_facility using (project_key)`,
        ),
      ].join(' union all '),
      `select allocation.key, allocation.amount * 100 as units, allocation.basis::text as basis from allocation
       left join "grant" on "grant".key = grant_key left join project on project.key = project_key left join position on position.key = position_key
       where case when grant_key is not null then ${on(day, '"grant".period')}
         else ${on(day, 'project.period')} and ${on(day, 'position.period')} end`,
    )}) share join allocation on allocation.key = share.item
  ),
  granted as (
    select a, grant_key from share where grant_key is not null group by a, grant_key having bool_and(whole) and count(*) = max(siblings)
  )`

/** The money of all areas, piece by piece, with the period in which it is spent. */
export const moneyPieces = `${withShares(null)}
  select a, trunc(units)::text as cents, share.basis, reason, share.grant_key as "grant", lower(spent.period)::text as first, upper(spent.period)::text as after
  from share join allocation on allocation.key = item
  left join project on project.key = project_key left join position on position.key = position_key left join "grant" on "grant".key = share.grant_key
  cross join lateral (select case when share.grant_key is null then coalesce(project.period, position.period) else "grant".period end as period) spent
  where not exists (select from granted join "grant" on "grant".key = granted.grant_key
    where granted.a = share.a and granted.grant_key = share.grant_key and amount is not null)
  union all
  select a, trunc(amount * 100)::text, basis::text, null, key, lower(period)::text, upper(period)::text
  from granted join "grant" on key = grant_key where amount is not null`

export const money = (day: string | null) => `${withShares(day)}
  ${sum(
    `select a, units, basis, reason, not whole as split from share
     where not exists (select from granted join "grant" on "grant".key = granted.grant_key
       where granted.a = share.a and granted.grant_key = share.grant_key and amount is not null)
     union all
     select a, amount * 100, basis::text, null, false from granted join "grant" on "grant".key = grant_key where amount is not null`,
    complete('FUNDING', day),
    100,
  ).replace('with figure', ', figure')}`
