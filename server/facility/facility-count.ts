import { sql } from 'kysely'
import { inForce } from '../shared/as-of.ts'
import type { Batch } from '../shared/batch.ts'
import { countOf, type Count } from '../shared/count.ts'

/** How many facilities of some types (null: of all) areas have on a day. */
export const facilityCountOf: Batch<{ asOf: string | null; types: string[] | null }, Count> = async (
  { database },
  areas,
  { asOf, types },
) => {
  const { rows } = await sql<{ area: string; value: number; estimated: boolean }>`
    select area, count(*)::integer as value, bool_or(estimated) as estimated from (
      select container_key as area, facility_key, bool_and(basis = 'ESTIMATED') as estimated
      from area_containment join facility_area on area_key = contained_key join facility on facility.key = facility_key
      where container_key = any(${areas}) and ${inForce('facility.period', asOf)}
        and (${types}::text[] is null or type_key = any(${types}::text[]))
      group by container_key, facility_key
    ) inside group by area`.execute(database)
  const counts = new Map(rows.map((row) => [row.area, row]))
  return new Map(
    areas.map((area) => {
      const { value = 0, estimated = false } = counts.get(area) ?? {}
      return [area, countOf({ value, estimated, unknownReason: null }, false)]
    }),
  )
}
