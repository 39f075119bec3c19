import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { describe } from '../../ask/described.ts'
import { pageArguments, selectionOf, type AskedPageArguments } from '../../ask/page-arguments.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../../kit/geojson.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { narrowed, type Selection } from '../../kit/selection.ts'
import { facilityConditions } from './facility.filter.ts'
import { Facility, FacilityConnection, FacilityType } from './facility.ts'

/** Its point in WGS 84 with seven decimals, which are about 1 cm. */
const point = sql<string>`ST_AsGeoJSON(ST_Transform(row.location, 4326), 7, 0)`

const locationsOf: Batch<void, Geometry | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<{ key: string; geometry: Geometry }>`
    select key, (${point})::json as geometry from facility row where key = any(${keys}) and location is not null`.execute(
    database,
  )
  return new Map(rows.map((row) => [row.key, row.geometry]))
}

const asked = pageArguments(Facility, true)

interface AskedFacilities extends AskedPageArguments {
  types?: string[] | null
  within?: Geometry | null
}

async function select(context: Context, { types, within, ...args }: AskedFacilities): Promise<Selection> {
  const conditions = await facilityConditions(context, types ?? null, within ?? null)
  return conditions.reduce(narrowed, await selectionOf(context, Facility, args))
}
describe(null, 'facilities', { is: 'pages', entity: Facility, pairs: null, select })
describe(Facility, 'location', { is: 'value', value: () => point })

@Resolver(() => Facility)
export class FacilityResolver {
  @Query(() => FacilityConnection, {
    description: 'All facilities, or those of some types, within a geometry, or there on a day.',
  })
  async facilities(
    @Arg('types', () => [String], { nullable: true, description: 'Keys of facility types.' }) types: string[] | null,
    @Arg('within', () => GeoJSONGeometryScalar, { nullable: true, description: 'A Polygon or MultiPolygon in WGS 84.' })
    within: Geometry | null,
    @Args(() => asked) args: AskedPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Facility>> {
    return findPage(context, Facility, await select(context, { ...args, types, within }), args)
  }

  @Query(() => [FacilityType], { description: 'All types of facilities.' })
  facilityTypes(@Ctx() { em }: Context): Promise<FacilityType[]> {
    return em.find(FacilityType, {}, { orderBy: { key: 'asc' } })
  }

  @FieldResolver(() => GeoJSONGeometryScalar, {
    nullable: true,
    description: 'A Point in WGS 84. null = mobile, or unknown.',
  })
  location(@Root() facility: Facility, @Ctx() context: Context): Promise<Geometry | undefined> {
    return load(context, locationsOf, facility.key, undefined)
  }
}
