import { sql, type Kysely } from 'kysely'

/** What even an official outline may be off, in metres: published ones of neighbours do not meet to the millimetre. */
const smallestError = 1

/**
 * Derive which areas overlap in part: neither lies in the other, and they share a contained area, a member that one of them
 * covers only in part, or ground. Call it after the containment.
 *
 * Ground is compared only where nothing else tells: composed areas consist of their members, districts and quarters of one
 * parent divide it. Outlines are not exact, so only what is left after both errors are taken off its edge is shared.
 * @param changed keys of areas whose outline changed, or what they lie in
 * @returns the keys of areas that now overlap with others than before
 */
export async function deriveOverlaps(database: Kysely<any>, changed: readonly string[]): Promise<string[]> {
  await sql`delete from area_shared_ground where one_key = any(${changed}) or other_key = any(${changed})`.execute(
    database,
  )
  await compareGround(database, changed)
  const { rows } = await sql<{ key: string }>`
    with part_member as (
      select part.key as area_key, lower.contained_key as member_key, part.boundary is null as unbounded
      from area part
      join area_member member on member.area_key = part.key
      join area_containment lower on lower.container_key = member.member_key
      where not part.members_complete
    ),
    touched as (
      select container_key as area_key, contained_key as ground_key, true as on_ground from area_containment
      union all
      select upper.container_key, member_key, unbounded
      from area_containment upper join part_member on part_member.area_key = upper.contained_key
    ),
    pair as (
      select one.area_key, other.area_key as other_key
      from touched one join touched other on other.ground_key = one.ground_key
      union
      select one.area_key, other.area_key
      from (
        select one_key, other_key from area_shared_ground union all select other_key, one_key from area_shared_ground
      ) both_ways (one, other)
      join touched one on one.ground_key = both_ways.one and one.on_ground
      join touched other on other.ground_key = both_ways.other and other.on_ground
    ),
    overlap as materialized (
      select area_key, other_key from pair where area_key <> other_key
      except
      select container_key, contained_key from area_containment
      except
      select contained_key, container_key from area_containment
    ),
    removed as (
      delete from area_overlap former
      where not exists (select from overlap where (area_key, other_key) = (former.area_key, former.other_key))
      returning area_key
    ),
    added as (
      insert into area_overlap (area_key, other_key) select area_key, other_key from overlap on conflict do nothing
      returning area_key
    )
    select distinct area_key as key from (table removed union all table added) differing order by key`.execute(database)
  return rows.map(({ key }) => key)
}

/** Write down which of some areas share ground with others, all composed of no areas, although neither lies in the other. */
async function compareGround(database: Kysely<any>, changed: readonly string[]): Promise<void> {
  await sql`
    with bounded as materialized (
      select key from area
      where boundary is not null
        and not (members_complete and exists (select from area_member where area_key = area.key))
    ),
    near as materialized (
      select distinct least(one.key, other.key) as one, greatest(one.key, other.key) as other
      from area one join area other on one.key <> other.key and one.boundary && other.boundary
      where one.key = any(${changed}) and one.key in (select key from bounded) and other.key in (select key from bounded)
    ),
    divided as materialized (
      select containment.contained_key as key, area.kind, area.parent_key, area.key as piece
      from area_containment containment join area on area.key = containment.container_key
      where area.kind in ('DISTRICT', 'QUARTER') and area.parent_key is not null
    ),
    near_piece as materialized (
      select near.*, kind, parent_key, piece from near join divided on divided.key = near.one
    ),
    candidate as materialized (
      select one, other from near
      except
      select near_piece.one, near_piece.other from near_piece join divided on divided.key = near_piece.other
      where near_piece.kind = divided.kind and near_piece.parent_key = divided.parent_key and near_piece.piece <> divided.piece
      except
      select container_key, contained_key from area_containment
      except
      select contained_key, container_key from area_containment
    )
    insert into area_shared_ground
    select candidate.one, candidate.other
    from candidate join area one on one.key = candidate.one join area other on other.key = candidate.other
    where not ST_IsEmpty(ST_Buffer(ST_Intersection(one.boundary, other.boundary),
      -(greatest(one.boundary_accuracy, ${smallestError}) + greatest(other.boundary_accuracy, ${smallestError}))))
    `.execute(database)
}
