import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { pageArguments, selectionOf, type AskedPageArguments } from '../../ask/page-arguments.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../../kit/geojson.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { narrowed } from '../../kit/selection.ts'
import { facilityConditions } from './facility.filter.ts'
import { Facility, FacilityConnection, FacilityType } from './facility.ts'

const locationsOf: Batch<void, Geometry | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<{ key: string; geometry: string }>`
    select key, ST_AsGeoJSON(ST_Transform(location, 4326), 7, 0) as geometry
    from facility where key = any(${keys}) and location is not null`.execute(database)
  return new Map(rows.map((row) => [row.key, JSON.parse(row.geometry) as Geometry]))
}

const asked = pageArguments(Facility, true)

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
    const conditions = await facilityConditions(context, types, within)
    const selection = conditions.reduce(narrowed, await selectionOf(context, Facility, args))
    return findPage(context, Facility, selection, args)
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
