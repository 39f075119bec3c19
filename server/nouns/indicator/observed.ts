import { sql } from 'kysely'
import type { Basis } from '../../kit/basis.ts'
import type { Batch } from '../../kit/batch.ts'

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
 * The observation of each area that is taken. One without a date counts only where no dated one does. The nearest is looked for
 * among those with a value; of two equally near ones it is the earlier.
 */
export const observedOf: Batch<{ indicator: string } & When, Observed | undefined> = async (
  { database },
  areas,
  { indicator, day, nearest },
) => {
  const atMost = nearest ? null : day
  const distance = nearest && day !== null ? sql`abs(observed_on - ${day}::date),` : sql``
  const order = sql`${nearest ? sql`value is null,` : sql``} observed_on is null, ${distance} observed_on desc`
  const { rows } = await sql<Observed & { area: string }>`
    select distinct on (area_key) area_key as area, key, value::float8 as value, observed_on as date, basis
    from observation
    where contradicts_key is null and indicator_key = ${indicator} and area_key = any(${areas})
      and (observed_on is null or ${atMost}::date is null or observed_on <= ${atMost}::date)
    order by area_key, ${order}`.execute(database)
  return new Map(rows.map((row) => [row.area, row]))
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
