import { sql } from 'kysely'
import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { AsOf } from '../../kit/as-of.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { loadRow } from '../../kit/rows.ts'
import { Indicator, Observation } from './indicator.ts'
import { knownIndicator } from './known-indicator.ts'
import { measured, observe } from './observe.ts'
import { statedOf, type When } from './observed.ts'

/** An indicator's newest value in an area at or before a day (null: of all). @throws InputError for an unknown indicator. */
export function observeByKey(context: Context, area: Area, key: string, asOf?: string | null): Promise<Observation> {
  return observeWhen(context, area, key, { day: asOf ?? null, nearest: false })
}

/** The people of an area on the day nearest to another, before or after it (null: the newest). */
export function populationNear(context: Context, area: Area, day: string | null): Promise<Observation> {
  return observeWhen(context, area, 'population', { day, nearest: true })
}

async function observeWhen(context: Context, area: Area, key: string, when: When): Promise<Observation> {
  const indicator = await knownIndicator(context, key, 'key')
  const weight = indicator.weightKey ? await loadRow(context, Indicator, indicator.weightKey) : null
  return observe(context, area, { indicator, weight: weight ?? null, when })
}

/** On the ellipsoid: on the plane of EPSG:25832 a city comes out too small by 0.04 %. */
const measuredSurfaces: Batch<void, number | undefined> = async ({ database }, areas) => {
  const { rows } = await sql<{ key: string; surface: number }>`
    select key, ST_Area(ST_Transform(boundary, 4326)::geography) / 1e6 as surface from area where key = any(${areas}) and boundary is not null`.execute(
    database,
  )
  return new Map(rows.map((row) => [row.key, row.surface]))
}

/** What indicators add to areas. */
@Resolver(() => Area)
export class AreaIndicatorResolver {
  @FieldResolver(() => Observation, {
    complexity: 10,
    description:
      'The newest value of an indicator at or before a day. state is NOTHING_RECORDED where there is no row of it for the area and its members on any day. Errors: BAD_USER_INPUT for an unknown indicator.',
  })
  indicator(
    @Root() area: Area,
    @Arg('key', () => String, { description: 'The key of an indicator, such as `foreign-nationals`.' }) key: string,
    @AsOf() asOf: string | null,
    @Ctx() context: Context,
  ): Promise<Observation> {
    return observeByKey(context, area, key, asOf)
  }

  @FieldResolver(() => Observation, {
    complexity: 10,
    description:
      'People living in the area: the newest value at or before a day. value is null, with the reason, as soon as one member is unknown.',
  })
  population(@Root() area: Area, @AsOf() asOf: string | null, @Ctx() context: Context): Promise<Observation> {
    return observeByKey(context, area, 'population', asOf)
  }

  @FieldResolver(() => [Observation], {
    complexity: 10,
    description:
      'Everything that sources say of an indicator in the area itself, also what contradicts another value, in the order of the days; without a day last. Errors: BAD_USER_INPUT for an unknown indicator.',
  })
  async observations(
    @Root() area: Area,
    @Arg('key', () => String, { description: 'The key of an indicator, such as `population`.' }) key: string,
    @Ctx() context: Context,
  ): Promise<Observation[]> {
    const indicator = await knownIndicator(context, key, 'key')
    const stated = (await load(context, statedOf, area.key, { indicator: key })) ?? []
    return stated.map((observed) => measured(context, area, indicator, observed))
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Surface in km²: of the official boundary, or else that of the indicator `surface`, which says whether it is published, estimated or a sum. Never measured on a boundary that is drawn from a description. null = unknown.',
  })
  async squareKilometres(@Root() area: Area, @Ctx() context: Context): Promise<number | null> {
    if (area.boundaryQuality !== null && (area.boundaryAccuracy ?? 0) === 0)
      return (await load(context, measuredSurfaces, area.key, undefined)) ?? null
    return (await observeByKey(context, area, 'surface', null)).value
  }
}
