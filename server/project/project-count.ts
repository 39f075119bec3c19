import { sql } from 'kysely'
import { inForce } from '../shared/as-of.ts'
import type { Batch } from '../shared/batch.ts'
import { countOf, type Count } from '../shared/count.ts'

/** How many projects areas have on a day. */
export const projectCountOf: Batch<{ asOf: string | null }, Count> = async ({ database }, areas, { asOf }) => {
  const { rows } = await sql<{ area: string; value: number }>`
    select container_key as area, count(distinct project_key)::integer as value
    from area_containment join project_area on area_key = contained_key join project on project.key = project_key
    where container_key = any(${areas}) and ${inForce('project.period', asOf)} group by container_key`.execute(database)
  const counts = new Map(rows.map((row) => [row.area, row.value]))
  return new Map(
    areas.map((area) => [
      area,
      countOf({ value: counts.get(area) ?? 0, estimated: false, unknownReason: null }, false),
    ]),
  )
}
