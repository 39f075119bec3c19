/**
 * Statements that put so many facilities in place of those of the generated dataset, of which each lies in a quarter, its district,
 * the management area and the city.
 */
export function facilitiesOf(count: number): string[] {
  return [
    'truncate facility, facility_area, facility_stated_area, facility_carrier cascade',
    `insert into facility (key, type_key, name, address, mobile, capacity, wheelchair_access, period)
      select 'facility-' || n, 'type-' || n * 7 % 10, 'Einrichtung ' || n,
        case when n % 3 > 0 then 'Straße ' || n % 700 || ' Nr. ' || n % 90 || ', 42103 Wuppertal' end, n % 20 = 0,
        case when n % 5 > 0 then n % 121 end, case when n % 4 > 0 then n % 4 = 1 end,
        case when n % 3 > 0 then daterange(make_date(2000 + n % 25, 1, 1), null) end
      from generate_series(1, ${count}) n`,
    `insert into facility_area (facility_key, area_key, basis)
      select 'facility-' || n, container_key, 'LOCATED' from generate_series(1, ${count}) n
      join area_containment on contained_key = 'quarter-' || to_char(n::bigint * 7919 % 1800, 'FM0000')`,
    `insert into facility_carrier (facility_key, organisation_key)
      select 'facility-' || n, 'organisation-' || to_char(n * 7::bigint % 400, 'FM000') from generate_series(1, ${count}) n where n % 9 > 0`,
    'vacuum (analyze) facility',
    'vacuum (analyze) facility_area',
    'vacuum (analyze) facility_carrier',
  ]
}
