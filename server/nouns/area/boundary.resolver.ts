import { sql, type RawBuilder } from 'kysely'
import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'
import { describe } from '../../ask/described.ts'
import { load, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../../kit/geojson.ts'
import { Area } from './area.ts'

const largestTolerance = 10_000

/** Boundaries in WGS 84 (RFC 7946), simplified in EPSG:25832 by a tolerance in metres; 7 decimals are about 1 cm. */
function outline({ tolerance }: { tolerance: number }): RawBuilder<string> {
  checkTolerance(tolerance)
  const boundary =
    tolerance === 0 ? sql`row.boundary` : sql`ST_SimplifyPreserveTopology(row.boundary, ${tolerance}::float8)`
  return sql`ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Multi(ST_Transform(${boundary}, 4326))), 7, 0)`
}

function checkTolerance(tolerance: number): void {
  if (!(tolerance >= 0 && tolerance <= largestTolerance))
    throw new InputError(`tolerance is ${tolerance}; it should be metres from 0 to ${largestTolerance}.`, 'tolerance')
}

/** Rounded outwards to the decimals that a boundary has, so that no rounding leaves a part of it outside. */
const box = sql<string>`(select to_json(array[floor(ST_XMin(box) * 1e7) / 1e7, floor(ST_YMin(box) * 1e7) / 1e7,
  ceil(ST_XMax(box) * 1e7) / 1e7, ceil(ST_YMax(box) * 1e7) / 1e7])::text
  from (select ST_Transform(row.boundary, 4326) as box) bounded where box is not null)`

const label = sql<string>`ST_AsGeoJSON(ST_Transform(row.label_point, 4326), 7, 0)`

describe(Area, 'boundary', { is: 'value', value: (given) => outline(given as { tolerance: number }) })
describe(Area, 'bbox', { is: 'value', value: () => box })
describe(Area, 'labelPoint', { is: 'value', value: () => label })

/** A value of areas, by their keys; those without it are left out. */
async function valuesOf<Value>(
  { database }: Context,
  keys: readonly string[],
  value: RawBuilder<string | null>,
): Promise<Map<string, Value>> {
  const { rows } = await sql<{ key: string; value: Value | null }>`
    select key, (${value})::json as value from area row where key = any(${keys})`.execute(database)
  return new Map(rows.flatMap(({ key, value: each }) => (each === null ? [] : [[key, each]])))
}
const boundariesOf: Batch<{ tolerance: number }, Geometry | undefined> = (context, keys, given) =>
  valuesOf(context, keys, outline(given))
const boundingBoxesOf: Batch<void, number[] | undefined> = (context, keys) => valuesOf(context, keys, box)
const labelPointsOf: Batch<void, Geometry | undefined> = (context, keys) => valuesOf(context, keys, label)

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
    checkTolerance(tolerance)
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
