import { sql } from 'kysely'
import type { Basis } from '../../kit/basis.ts'
import type { Batch } from '../../kit/batch.ts'
import { readDatedKey } from '../../kit/dated-key.ts'

/** Which observation of an area is taken: the newest at or before a day (null: of all), or the nearest to a day. */
export interface When {
  day: string | null
  nearest: boolean
}

/** A row of the table `observation`, and what composes to more of them. value null: the source has no figure. */
export interface Observed {
  key: string
  value: number | null
  date: string | null
  basis: Basis | null
}

/**
 * The observation of each area that is taken, by dated keys. One without a date counts only where no dated one does. The nearest
 * is looked for among those with a value; of two equally near ones it is the earlier.
 */
export const observedOf: Batch<{ indicator: string; nearest: boolean }, Observed | undefined> = async (
  { database },
  datedKeys,
  { indicator, nearest },
) => {
  const asked = datedKeys.map(readDatedKey)
  const [areas, days] = [asked.map(({ key }) => key), asked.map(({ day }) => day)]
  const isReached = nearest ? sql`true` : sql`(observed_on is null or asked.day is null or observed_on <= asked.day)`
  const nearness = sql`value is null, observed_on is null, abs(observed_on - asked.day), case when asked.day is not null then observed_on end`
  const first = nearest ? nearness : sql`observed_on is null`
  const { rows } = await sql<Observed & { name: string }>`
    select asked.name, found.key, found.value::float8 as value, found.observed_on as date, found.basis
    from unnest(${datedKeys}::text[], ${areas}::text[], ${days}::date[]) as asked (name, area, day)
    cross join lateral (
      select * from observation
      where contradicts_key is null and indicator_key = ${indicator} and area_key = asked.area and ${isReached}
      order by ${first}, observed_on desc limit 1
    ) found`.execute(database)
  return new Map(rows.map((row) => [row.name, row]))
}

/** Everything that sources say of areas, also what contradicts another row, in the order of the days; without a date last. */
export const statedOf: Batch<{ indicator: string }, Observed[] | undefined> = async (
  { database },
  areas,
  { indicator },
) => {
  const { rows } = await sql<Observed & { area: string }>`
    select area_key as area, key, value::float8 as value, observed_on as date, basis from observation
    where indicator_key = ${indicator} and area_key = any(${areas})
    order by area_key, observed_on nulls last, contradicts_key is not null, key`.execute(database)
  return Map.groupBy(rows, ({ area }) => area)
}

/** What contradicts observations, by their keys. */
export const contradictionsOf: Batch<void, Observed[] | undefined> = async ({ database }, observations) => {
  const { rows } = await sql<Observed & { contradicted: string }>`
    select contradicts_key as contradicted, key, value::float8 as value, observed_on as date, basis from observation
    where contradicts_key = any(${observations}) order by key`.execute(database)
  return Map.groupBy(rows, ({ contradicted }) => contradicted)
}

/** Of which areas anything is recorded, and whether a value is. Areas of which nothing is are left out. */
export const recordedOf: Batch<{ indicator: string }, { hasValue: boolean } | undefined> = async (
  { database },
  areas,
  { indicator },
) => {
  const { rows } = await sql<{ area: string; hasValue: boolean }>`
    select area_key as area, bool_or(value is not null) as "hasValue" from observation
    where indicator_key = ${indicator} and area_key = any(${areas}) group by area_key`.execute(database)
  return new Map(rows.map((row) => [row.area, row]))
}
