import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Organisation } from '../organisation/organisation.ts'
import { AsOfPageArguments } from '../../kit/as-of.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../../kit/geojson.ts'
import { listBatch } from '../../kit/links.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { citedResolver } from '../source/citation.ts'
import { facilityCondition } from './facility.filter.ts'
import { Facility, FacilityConnection, FacilityType } from './facility.ts'

export const facilityByKey = rowBatch(Facility)
const typeByKey = rowBatch(FacilityType)

const locationsOf: Batch<void, Geometry | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<{ key: string; geometry: string }>`
    select key, ST_AsGeoJSON(ST_Transform(location, 4326), 7, 0) as geometry
    from facility where key = any(${keys}) and location is not null`.execute(database)
  return new Map(rows.map((row) => [row.key, JSON.parse(row.geometry) as Geometry]))
}

const carriersOf = listBatch(
  Organisation,
  (keys) =>
    sql`select facility_key as parent, organisation_key as child from facility_carrier where facility_key = any(${keys})`,
)

const areasOf = listBatch(
  Area,
  (keys) => sql`select facility_key as parent, area_key as child from facility_area where facility_key = any(${keys})`,
)

export const FacilityCitedResolver = citedResolver(Facility, 'facility')

@Resolver(() => Facility)
export class FacilityResolver {
  @Query(() => Facility, { nullable: true, description: 'A facility by its key; null when there is none.' })
  facility(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Facility | undefined> {
    return load(context, facilityByKey, key, undefined)
  }

  @Query(() => FacilityConnection, {
    description: 'All facilities, or those of some types, within a geometry, or there on a day.',
  })
  async facilities(
    @Arg('types', () => [String], { nullable: true, description: 'Keys of facility types.' }) types: string[] | null,
    @Arg('within', () => GeoJSONGeometryScalar, { nullable: true, description: 'A Polygon or MultiPolygon in WGS 84.' })
    within: Geometry | null,
    @Args(() => AsOfPageArguments) page: AsOfPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Facility>> {
    return findPage(context, Facility, await facilityCondition(context, types, within, page.asOf ?? null), page)
  }

  @Query(() => [FacilityType], { description: 'All types of facilities.' })
  facilityTypes(@Ctx() { em }: Context): Promise<FacilityType[]> {
    return em.find(FacilityType, {}, { orderBy: { key: 'asc' } })
  }

  @FieldResolver(() => FacilityType)
  async type(@Root() facility: Facility, @Ctx() context: Context): Promise<FacilityType> {
    return (await load(context, typeByKey, facility.typeKey, undefined))!
  }

  @FieldResolver(() => GeoJSONGeometryScalar, {
    nullable: true,
    description: 'A Point in WGS 84. null = mobile, or unknown.',
  })
  location(@Root() facility: Facility, @Ctx() context: Context): Promise<Geometry | undefined> {
    return load(context, locationsOf, facility.key, undefined)
  }

  @FieldResolver(() => [Organisation], { description: 'Who runs it. Empty = unknown.' })
  carriers(@Root() facility: Facility, @Ctx() context: Context): Promise<Organisation[]> {
    return load(context, carriersOf, facility.key, undefined)
  }

  @FieldResolver(() => [Area], { description: 'The areas in which it lies, as stated or as located.' })
  areas(@Root() facility: Facility, @Ctx() context: Context): Promise<Area[]> {
    return load(context, areasOf, facility.key, undefined)
  }
}
