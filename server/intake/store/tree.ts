import { sql, type Kysely } from 'kysely'
import type { RowProblem } from '../import-error.ts'
import { margin } from '../surroundings.ts'

/** Let rows name areas above them that come later in the file. What is missing at its end is found by `findTreeProblems`. */
export async function allowAnyOrder(database: Kysely<any>): Promise<void> {
  await sql`set constraints area_parent_key_fkey deferred`.execute(database)
}

/**
 * What is wrong with the places of areas in the tree, after all rows of a file are written: an area above that is neither in
 * the file nor in the database, one that is far away, one of a kind that cannot be above, and circles, also through areas that are not in the file.
 * @param rows the number of the row of each area in the file.
 */
export async function findTreeProblems(
  database: Kysely<any>,
  rows: ReadonlyMap<string, number>,
): Promise<Omit<RowProblem, 'file'>[]> {
  const { rows: problems } = await sql<{ key: string; reason: string }>`
    select key, reason from (
      select area.key, case when area.parent_key is not null and parent.key is null
        then format('there is no area "%s" above it, neither in the file nor in the database', area.parent_key)
        when ST_Distance(area.boundary, parent.boundary) > ${margin}
        then format('it lies %s km from the area "%s" above it', round(ST_Distance(area.boundary, parent.boundary) / 1000), parent.key)
        else area_problem(area.key) end as reason
      from area left join area parent on parent.key = area.parent_key
      where area.key = any(${[...rows.keys()]})
    ) placed where reason is not null`.execute(database)
  return problems
    .map(({ key, reason }) => ({ row: rows.get(key)!, field: 'parentKey', reason }))
    .sort((one, other) => one.row - other.row)
}
