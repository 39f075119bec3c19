import { sql, type Kysely } from 'kysely'
import { boxesOf, type ChangedGround } from '../../geometry/changed-ground.ts'

/** What may have moved facilities from one area to another. */
interface ChangedPlaces {
  /** Keys of facilities that have another place, or are stated to be in other areas. */
  facilities: readonly string[]
  ground: readonly ChangedGround[]
  /** Keys of areas that lie in or overlap with others than before. */
  areas: readonly string[]
}

/**
 * Derive in which areas every facility lies. What a source states comes first; only for kinds of areas about which
 * nothing is stated, the point decides, but not against the source: not for an area that has nothing in common with the
 * stated ones and lies in another one of their kind, as a point beside an edge may. The result is ESTIMATED where the
 * accuracy of the point and that of the boundary leave it open whether the place lies on this side.
 * Only facilities are looked at that have changed, lie on changed ground (as exactly as their point and outlines are known),
 * or in an area that lies in or overlaps with others than before. Call it after areas have been derived.
 */
export async function deriveFacilityAreas(database: Kysely<any>, changed: ChangedPlaces): Promise<void> {
  const { rows } = await sql<{ key: string }>`
    with ground as (
      ${boxesOf(changed.ground)}
    ), error as (
      select coalesce((select max(boundary_accuracy) from area), 0) as of_boundary,
        coalesce((select max(location_accuracy) from facility), 0) as of_location
    )
    select unnest(${changed.facilities}::text[]) as key
    union
    select key from ground, error, facility
    where location && ST_Expand(box, of_location + of_boundary)
      and ST_DWithin(location, box, coalesce(location_accuracy, 0) + of_boundary)
    union
    select facility_key from facility_stated_area where area_key = any(${changed.areas})
    union
    select facility.key from facility_stated_area join facility on facility.key = facility_key
    join area on ST_Intersects(boundary, location)
    where area.key = any(${changed.areas})`.execute(database)
  const keys = rows.map(({ key }) => key)
  await sql`delete from facility_area where facility_key = any(${keys})`.execute(database)
  await sql`
    insert into facility_area (facility_key, area_key, basis)
    select facility_key, area_key, 'STATED' from facility_stated_area where facility_key = any(${keys})`.execute(
    database,
  )
  await sql`
    with stated as (
      select facility_key, area_key, kind from facility_stated_area join area on area.key = area_key
    ),
    found as (
      select facility.key as facility_key, area.key as area_key, area.kind,
        case when ST_Distance(facility.location, ST_Boundary(area.boundary))
          > coalesce(facility.location_accuracy, 0) + coalesce(area.boundary_accuracy, 0)
        then 'LOCATED' else 'ESTIMATED' end as basis
      from facility join area on ST_Intersects(area.boundary, facility.location)
      where facility.key = any(${keys})
    )
    insert into facility_area (facility_key, area_key, basis)
    select facility_key, area_key, basis from found
    where not exists (select from stated where stated.facility_key = found.facility_key and stated.kind = found.kind)
      and (facility_key not in (select facility_key from stated) or not exists (
        select from area_containment upward
        join area above on above.key = upward.container_key
        join stated on stated.facility_key = found.facility_key and stated.kind = above.kind
        left join area_containment fitting
          on (fitting.container_key = stated.area_key and fitting.contained_key = found.area_key)
          or (fitting.container_key = found.area_key and fitting.contained_key = stated.area_key)
        left join area_overlap overlap on overlap.area_key = found.area_key and overlap.other_key = stated.area_key
        where upward.contained_key = found.area_key
        group by above.key having count(fitting.container_key) + count(overlap.area_key) = 0))`.execute(database)
}
