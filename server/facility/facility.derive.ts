import { sql, type Kysely } from 'kysely'

/**
 * Derive in which areas every facility lies. What a source states comes first; only for kinds of areas about which
 * nothing is stated, the point decides. The result is ESTIMATED where the accuracy of the point and that of the
 * boundary leave it open whether the place lies on this side.
 * Call it in the transaction of every change of areas or facilities, after `deriveAreas`.
 */
export async function deriveFacilityAreas(database: Kysely<any>): Promise<void> {
  await sql`delete from facility_area`.execute(database)
  await sql`
    insert into facility_area (facility_key, area_key, basis)
    select facility_key, area_key, 'STATED' from facility_stated_area`.execute(database)
  await sql`
    insert into facility_area (facility_key, area_key, basis)
    select facility.key, area.key,
      case when ST_Distance(facility.location, ST_Boundary(area.boundary))
        > coalesce(facility.location_accuracy, 0) + coalesce(area.boundary_accuracy, 0)
      then 'LOCATED' else 'ESTIMATED' end
    from facility join area on ST_Intersects(area.boundary, facility.location)
    where not exists (
      select from facility_stated_area stated join area stated_area on stated_area.key = stated.area_key
      where stated.facility_key = facility.key and stated_area.kind = area.kind)`.execute(database)
}
