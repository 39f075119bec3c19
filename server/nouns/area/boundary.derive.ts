import { sql, type Kysely } from 'kysely'

/**
 * Derive the boundaries of composed areas, the union of their members unless they have one of their own, where the members,
 * their outlines or how far these may be off have changed.
 * @param changed keys of areas whose place in the tree, members or outline changed
 * @throws Error when the database did not derive every boundary that it should; roll back then.
 */
export async function deriveBoundaries(database: Kysely<any>, changed: readonly string[]): Promise<void> {
  await sql`update area set boundary_accuracy = 0
    where boundary_quality = 'OFFICIAL' and boundary_accuracy is null and key = any(${changed})`.execute(database)
  const { rows: composed } = await sql<{ key: string; members: string[] }>`
    with recursive above as (
      select unnest(${changed}::text[])::readable_key as key
      union
      select area_key from area_member join above on member_key = above.key
    )
    select key, array_agg(member_key::text) filter (where members_complete and member_key is not null) as members
    from area join above using (key) left join area_member on area_key = key
    where boundary_quality = 'DERIVED' or boundary is null
    group by key`.execute(database)
  // Composed areas may be made of composed areas: those below first.
  const waiting = new Map(composed.map(({ key, members }) => [key, members ?? []]))
  while (waiting.size > 0) {
    const ready = [...waiting.keys()].filter((key) => !waiting.get(key)!.some((member) => waiting.has(member)))
    if (ready.length === 0) return
    await unite(database, ready)
    for (const key of ready) waiting.delete(key)
  }
}

async function unite(database: Kysely<any>, keys: readonly string[]): Promise<void> {
  const { rows } = await sql`
    update area set boundary = united.boundary, boundary_accuracy = united.accuracy,
      boundary_quality = case when united.boundary is not null then 'DERIVED' end
    from (
      select composed.key, case when bool_and(member.boundary is not null) then ST_Multi(ST_Union(member.boundary order by member.key)) end as boundary,
        case when bool_and(member.boundary is not null) then max(member.boundary_accuracy) end as accuracy
      from area composed
      left join area_member on area_member.area_key = composed.key and composed.members_complete
      left join area member on member.key = area_member.member_key
      where composed.key = any(${keys})
      group by composed.key
    ) united
    where area.key = united.key returning area.key`.execute(database)
  if (rows.length !== keys.length)
    throw new Error(`${keys.length} boundaries were to be derived from members, but only ${rows.length} were.`)
}

/** Place the labels of areas whose outline has changed: within it, and where they stood, if they still can. */
export async function deriveLabelPoints(database: Kysely<any>, changed: readonly string[]): Promise<void> {
  await sql`update area set label_point = ST_PointOnSurface(boundary)
    where key = any(${changed}) and boundary is not null
      and (label_point is null or not ST_Intersects(label_point, boundary))`.execute(database)
}
