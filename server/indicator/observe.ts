import { sql } from 'kysely'
import type { Area } from '../area/area.ts'
import { membersOf } from '../area/area.resolver.ts'
import { Basis, weakest } from '../shared/basis.ts'
import { load, type Batch } from '../shared/batch.ts'
import type { Context } from '../shared/context.ts'
import { UnknownReason } from '../shared/unknown.ts'
import { citationsOf, sourcesOf } from '../source/citation.ts'
import type { Source } from '../source/source.ts'
import { Composition, Observation, type Indicator } from './indicator.ts'

interface Measured {
  key: string
  value: number | null
  date: string | null
  basis: Basis | null
}

/** The newest observation of each area at or before a day. One without a date counts only where no dated one does. */
const newestOf: Batch<{ indicator: string; asOf: string | null }, Measured | undefined> = async (
  { database },
  areas,
  args,
) => {
  const { rows } = await sql<Measured & { area: string }>`
    select distinct on (area_key) area_key as area, key, value::float8 as value, observed_on as date, basis
    from observation
    where contradicts_key is null and indicator_key = ${args.indicator} and area_key = any(${areas})
      and (observed_on is null or ${args.asOf}::date is null or observed_on <= ${args.asOf}::date)
    order by area_key, observed_on desc nulls last`.execute(database)
  return new Map(rows.map((row) => [row.area, row]))
}

const everMeasured: Batch<{ indicator: string }, true | undefined> = async ({ database }, areas, { indicator }) => {
  const { rows } = await sql<{ area: string }>`
    select distinct area_key as area from observation
    where indicator_key = ${indicator} and area_key = any(${areas}) and value is not null`.execute(database)
  return new Map(rows.map((row) => [row.area, true]))
}

/**
 * The value of an indicator in an area on a day (null: the newest): what was measured there, or else what its members
 * compose to, or else unknown with the reason. The weight of a mean must be known for the same members.
 */
export async function observe(
  context: Context,
  area: Area,
  indicator: Indicator,
  weight: Indicator | null,
  asOf: string | null,
): Promise<Observation> {
  const result = Object.assign(new Observation(), {
    area,
    indicator,
    value: null,
    date: null,
    basis: null,
    unknownReason: null,
    parts: [],
    sources: async () => [],
  })
  const unknown = (unknownReason: UnknownReason, parts: Observation[] = []) =>
    Object.assign(result, { unknownReason, parts })

  const measured = await load(context, newestOf, area.key, { indicator: indicator.key, asOf })
  if (measured) {
    const { key, value, date, basis } = measured
    const sources = async () =>
      sourcesOf((await load(context, citationsOf, key, { column: 'observation_key' as const })) ?? [])
    Object.assign(result, { value, date, basis, sources })
    return value === null ? unknown(UnknownReason.NOT_STATED) : result
  }

  const members = (await load(context, membersOf, area.key, undefined)) ?? []
  if (members.length === 0) {
    const later = asOf !== null && (await load(context, everMeasured, area.key, { indicator: indicator.key }))
    return unknown(later ? UnknownReason.NOT_YET : UnknownReason.NOT_STATED)
  }
  if (!area.membersComplete) return unknown(UnknownReason.PART_OF_MEMBER)

  const parts = await Promise.all(members.map((member) => observe(context, member, indicator, weight, asOf)))
  const weights = weight && (await Promise.all(members.map((member) => observe(context, member, weight, null, asOf))))
  const value = compose(indicator.composition, parts, weights)
  if (typeof value === 'string') return unknown(value, parts)
  return Object.assign(result, {
    value,
    parts,
    date: parts.some((part) => part.date === null) ? null : parts.map((part) => part.date!).sort()[0],
    basis: weakest(parts.map((part) => part.basis)),
    sources: () => sourcesOfAll(parts),
  })
}

/** The distinct sources of several values, in their order. */
async function sourcesOfAll(parts: readonly Observation[]): Promise<Source[]> {
  const sources = await Promise.all(parts.map((part) => part.sources()))
  return [...new Map(sources.flat().map((source) => [source.key, source])).values()]
}

/** The composed value, or why there is none. A single member hands on its value, or its reason, whatever the composition. */
function compose(
  composition: Composition,
  parts: Observation[],
  weights: Observation[] | null,
): number | UnknownReason {
  const values = parts.map((part) => part.value)
  if (values.includes(null)) return parts.length === 1 ? parts[0]!.unknownReason! : UnknownReason.MEMBER_UNKNOWN
  const known = values as number[]
  if (known.length === 1) return known[0]!
  if (composition === Composition.SUM) return exactSum(known)
  if (composition === Composition.NONE) return UnknownReason.NOT_ADDITIVE
  const sizes = weights!.map((weight) => weight.value)
  if (sizes.includes(null)) return UnknownReason.MEMBER_UNKNOWN
  const total = exactSum(sizes as number[])
  return total === 0 ? UnknownReason.NOT_ADDITIVE : known.reduce((sum, value, i) => sum + value * sizes[i]!, 0) / total
}

/** A sum without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function exactSum(values: number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(9))
}
