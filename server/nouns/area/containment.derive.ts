import { sql, type Kysely } from 'kysely'

/**
 * Derive which area lies wholly in which. Containment is the closure of: an area contains itself, its children in the tree, its
 * whole members, and any composed area (also a part of its members) all of whose members it contains. It follows from keys
 * alone, so that all of it is reckoned again, and what is other than before is written.
 * @returns the keys of areas that now lie in other areas than before
 */
export async function deriveContainment(database: Kysely<any>): Promise<string[]> {
  await sql`create temporary table closure (container_key readable_key, contained_key readable_key, primary key (contained_key, container_key))
    on commit drop`.execute(database)
  await sql`insert into closure select key, key from area`.execute(database)
  let grown = true
  while (grown) {
    const { rows } = await sql`
      insert into closure
      select upper.container_key, lower.key
      from closure upper
      join (
        select parent_key as above, key from area where parent_key is not null
        union select area_key, member_key from area_member join area on area.key = area_key where members_complete
      ) lower on lower.above = upper.contained_key
      union
      select containment.container_key, member.area_key
      from area_member member
      join closure containment on containment.contained_key = member.member_key
      group by containment.container_key, member.area_key
      having count(*) = (select count(*) from area_member other where other.area_key = member.area_key)
      on conflict do nothing returning 1 as added`.execute(database)
    grown = rows.length > 0
  }
  const { rows } = await sql<{ key: string }>`
    with removed as (
      delete from area_containment former where not exists (
        select from closure where (container_key, contained_key) = (former.container_key, former.contained_key))
      returning contained_key
    ), added as (
      insert into area_containment select container_key, contained_key from closure on conflict do nothing
      returning contained_key
    )
    select distinct contained_key as key from (table removed union all table added) changed order by key`.execute(
    database,
  )
  await sql`drop table closure`.execute(database)
  return rows.map(({ key }) => key)
}

/** The keys of all areas that lie in some areas, these among them. */
export async function keysWithin(database: Kysely<any>, containers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct contained_key as key from area_containment where container_key = any(${containers})`.execute(
    database,
  )
  return rows.map(({ key }) => key)
}
