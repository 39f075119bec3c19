import { sql, type Kysely } from 'kysely'
import type { ChangedGround } from '../geometry/changed-ground.ts'

/** What has changed since somebody last derived from it, by the database's own record (db/migrations/016_underived.sql). */
export interface Underived {
  /** Areas whose kind, parent or members changed; also such as are no longer there. */
  tree: string[]
  /** Areas whose outline, or what is known of it, changed. */
  boundaries: string[]
  facilities: string[]
  grids: string[]
}

/** Whether there is anything to derive from. */
export async function isUnderived(database: Kysely<any>): Promise<boolean> {
  const { rows } = await sql`select from underived limit 1`.execute(database)
  return rows.length > 0
}

/** Take over all that is written down until now: what others write down later is left for the next time. */
export async function takeUnderived(database: Kysely<any>): Promise<Underived> {
  const { rows } = await sql<{ subject: string; keys: string[] }>`
    with taken as (
      update underived set transaction = pg_current_xact_id() returning subject, key
    )
    select subject, array_agg(distinct key order by key) as keys from taken group by subject`.execute(database)
  const keysOf = (subject: string) => rows.find((row) => row.subject === subject)?.keys ?? []
  return { tree: keysOf('tree'), boundaries: keysOf('boundary'), facilities: keysOf('facility'), grids: keysOf('grid') }
}

/** Everything that this transaction took over has been derived from. */
export async function forgetUnderived(database: Kysely<any>): Promise<void> {
  await sql`delete from underived where transaction = pg_current_xact_id()`.execute(database)
}

/**
 * Where the outlines of areas have changed in this transaction, or since one that it took over: the ground that was gained or
 * lost, and along the edges that stand in one of both only. A vertex more on a straight edge changes no ground here, but a
 * little of it in another reference system, into which vertices alone are projected. Call it when all have changed.
 */
export async function changedGround(database: Kysely<any>): Promise<ChangedGround[]> {
  const { rows } = await sql<{ key: string; box: [number, number, number, number] }>`
    with former as materialized (
      select key, (array_agg(was order by id))[1] as was, bool_or(was is null) as whole, ST_Envelope(ST_Collect(was)) as box
      from underived where subject = 'boundary' and transaction = pg_current_xact_id() group by key
    ), redrawn as materialized (
      select former.key, was, boundary, box, whole or boundary is null as whole
      from former left join area on area.key = former.key
      where whole or boundary is distinct from was
    ), edge as (
      select key, ST_Normalize((ST_DumpSegments(was)).geom) as edge from redrawn where not whole
      union all select key, ST_Normalize((ST_DumpSegments(boundary)).geom) from redrawn where not whole
    ), part as (
      select key, ST_Envelope(ST_Collect(box, boundary)) as part from redrawn where whole
      union all select key, (ST_Dump(ST_SymDifference(was, boundary))).geom from redrawn where not whole
      union all select key, edge from edge group by key, edge having count(*) = 1
    )
    select key, array[ST_XMin(part), ST_YMin(part), ST_XMax(part), ST_YMax(part)] as box
    from part where not ST_IsEmpty(part) order by key`.execute(database)
  return rows
}
