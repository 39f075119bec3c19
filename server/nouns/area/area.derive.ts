import { sql, type Kysely } from 'kysely'
import { deriveOverlaps } from './overlap.derive.ts'

/**
 * Derive what follows from boundaries, tree and members: the boundaries of composed areas (the union of their members,
 * unless they have one of their own), their label points, which area lies wholly in which, and which overlap in part.
 * Call it in the transaction of every change of areas.
 * @throws Error when the database did not derive every boundary that it should; roll back then.
 */
export async function deriveAreas(database: Kysely<any>): Promise<void> {
  await sql`update area set boundary = null, boundary_quality = null, boundary_accuracy = null
    where boundary_quality = 'DERIVED'`.execute(database)
  await sql`update area set boundary_accuracy = 0
    where boundary_quality = 'OFFICIAL' and boundary_accuracy is null`.execute(database)
  // Composed areas may be made of composed areas: go on as long as one more can be derived.
  while (await deriveBoundaries(database));
  await sql`update area set label_point = ST_PointOnSurface(boundary)
    where boundary is not null and (label_point is null or not ST_Intersects(label_point, boundary))`.execute(database)
  await deriveContainment(database)
  await deriveOverlaps(database)
}

async function deriveBoundaries(database: Kysely<any>): Promise<number> {
  const composed = sql`
    select area.key from area
    join area_member on area_member.area_key = area.key
    join area member on member.key = area_member.member_key
    where area.members_complete and area.boundary is null
    group by area.key having bool_and(member.boundary is not null)`
  const expected = await sql`${composed}`.execute(database)
  const derived = await sql`
    update area set boundary = united.boundary, boundary_quality = 'DERIVED', boundary_accuracy = united.accuracy
    from (
      select area_member.area_key as key, ST_Multi(ST_Union(member.boundary)) as boundary,
        max(member.boundary_accuracy) as accuracy
      from area_member join area member on member.key = area_member.member_key
      where area_member.area_key in (${composed})
      group by area_member.area_key
    ) united
    where area.key = united.key returning area.key`.execute(database)
  if (derived.rows.length !== expected.rows.length)
    throw new Error(
      `${expected.rows.length} boundaries were to be derived from members, but only ${derived.rows.length} were.`,
    )
  return derived.rows.length
}

/**
 * Containment is the closure of: an area contains itself, its children in the tree, its whole members, and any composed
 * area (also a part of its members) all of whose members it contains.
 */
async function deriveContainment(database: Kysely<any>): Promise<void> {
  await sql`delete from area_containment`.execute(database)
  await sql`insert into area_containment select key, key from area`.execute(database)
  let grown = true
  while (grown) {
    const { rows } = await sql`
      insert into area_containment
      select upper.container_key, lower.key
      from area_containment upper
      join (
        select parent_key as above, key from area where parent_key is not null
        union select area_key, member_key from area_member join area on area.key = area_key where members_complete
      ) lower on lower.above = upper.contained_key
      union
      select containment.container_key, member.area_key
      from area_member member
      join area_containment containment on containment.contained_key = member.member_key
      group by containment.container_key, member.area_key
      having count(*) = (select count(*) from area_member other where other.area_key = member.area_key)
      on conflict do nothing returning 1 as added`.execute(database)
    grown = rows.length > 0
  }
}
