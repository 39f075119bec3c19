import { sql } from 'kysely'
import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../../kit/geojson.ts'
import { Area } from './area.ts'

const largestTolerance = 10_000

/** Boundaries in WGS 84 (RFC 7946), simplified in EPSG:25832 by a tolerance in metres; 7 decimals are about 1 cm. */
const boundariesOf: Batch<{ tolerance: number }, Geometry | undefined> = async ({ database }, keys, { tolerance }) => {
  const boundary = tolerance === 0 ? sql`boundary` : sql`ST_SimplifyPreserveTopology(boundary, ${tolerance})`
  const { rows } = await sql<{ key: string; geometry: string }>`
    select key, ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Multi(ST_Transform(${boundary}, 4326))), 7, 0) as geometry
    from area where key = any(${keys}) and boundary is not null`.execute(database)
  return new Map(rows.map((row) => [row.key, JSON.parse(row.geometry) as Geometry]))
}

/** Rounded outwards to the decimals that a boundary has, so that no rounding leaves a part of it outside. */
const boundingBoxesOf: Batch<void, number[] | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<{ key: string; bbox: number[] }>`
    select key, array[floor(ST_XMin(box) * 1e7) / 1e7, floor(ST_YMin(box) * 1e7) / 1e7,
      ceil(ST_XMax(box) * 1e7) / 1e7, ceil(ST_YMax(box) * 1e7) / 1e7] as bbox
    from (select key, ST_Transform(boundary, 4326) as box from area where key = any(${keys}) and boundary is not null) area`.execute(
    database,
  )
  return new Map(rows.map((row) => [row.key, row.bbox]))
}

const labelPointsOf: Batch<void, Geometry | undefined> = async ({ database }, keys) => {
  const { rows } = await sql<{ key: string; geometry: string }>`
    select key, ST_AsGeoJSON(ST_Transform(label_point, 4326), 7, 0) as geometry
    from area where key = any(${keys}) and label_point is not null`.execute(database)
  return new Map(rows.map((row) => [row.key, JSON.parse(row.geometry) as Geometry]))
}

@Resolver(() => Area)
export class BoundaryResolver {
  @FieldResolver(() => GeoJSONGeometryScalar, {
    complexity: 20,
    nullable: true,
    description: 'A MultiPolygon in WGS 84. null = the boundary is unknown.',
  })
  async boundary(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('tolerance', () => Float, {
      defaultValue: 0,
      description: `How far the simplified boundary may lie from the stored one, in metres, from 0 (default, as stored) to ${largestTolerance}.`,
    })
    tolerance: number,
  ): Promise<Geometry | undefined> {
    if (!(tolerance >= 0 && tolerance <= largestTolerance))
      throw new InputError(`tolerance is ${tolerance}; it should be metres from 0 to ${largestTolerance}.`, 'tolerance')
    return load(context, boundariesOf, area.key, { tolerance })
  }

  @FieldResolver(() => [Float], {
    complexity: 5,
    nullable: true,
    description: 'West, south, east, north in WGS 84: the boundary lies inside. null = the boundary is unknown.',
  })
  bbox(@Root() area: Area, @Ctx() context: Context): Promise<number[] | undefined> {
    return load(context, boundingBoxesOf, area.key, undefined)
  }

  @FieldResolver(() => GeoJSONGeometryScalar, {
    nullable: true,
    description: 'A Point in WGS 84 where a label can stand. null = unknown.',
  })
  labelPoint(@Root() area: Area, @Ctx() context: Context): Promise<Geometry | undefined> {
    return load(context, labelPointsOf, area.key, undefined)
  }
}
