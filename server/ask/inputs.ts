import { Field, Float, InputType } from 'type-graphql'
import { GeoJSONGeometryScalar, type Geometry } from '../kit/geojson.ts'
import { exactlyOne } from '../kit/one-of.ts'
import { DateScalar } from '../kit/scalars.ts'

@InputType({ description: 'A half-open period: `start` is its first day, `end` the first day after it. At least one.' })
export class PeriodInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day. Left out: from ever.' })
  declare start?: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The first day after it. Left out: for ever.' })
  declare end?: string | null
}

@InputType({ description: 'A point in WGS 84.' })
export class PointInput {
  @Field(() => Float, { description: 'Degrees east.' }) declare longitude: number
  @Field(() => Float, { description: 'Degrees north.' }) declare latitude: number
}

@InputType({ description: 'A box in WGS 84, in degrees.' })
export class BoxInput {
  @Field(() => Float, { description: 'The smallest longitude.' }) declare west: number
  @Field(() => Float, { description: 'The smallest latitude.' }) declare south: number
  @Field(() => Float, { description: 'The largest longitude.' }) declare east: number
  @Field(() => Float, { description: 'The largest latitude.' }) declare north: number
}

@InputType({ description: 'Conditions on where something lies.' })
export class PlaceWhere {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is known at all.' })
  declare isKnown?: boolean
}

@InputType({ description: 'A piece of ground: exactly one of these.' })
@exactlyOne
export class GroundInput {
  @Field(() => String, {
    nullable: true,
    description: 'An area, by its key, with all that lies in it as this atlas knows.',
  })
  declare area?: string
  @Field(() => GeoJSONGeometryScalar, { nullable: true, description: 'A Polygon or MultiPolygon in WGS 84.' })
  declare geometry?: Geometry
  @Field(() => BoxInput, { nullable: true, description: 'A box.' }) declare box?: BoxInput
}

@InputType({ description: 'From where it is measured: exactly one of these.' })
@exactlyOne
export class OriginInput {
  @Field(() => PointInput, { nullable: true, description: 'A point.' }) declare point?: PointInput
  @Field(() => String, { nullable: true, description: 'A facility, by its key.' }) declare facility?: string
  @Field(() => String, { nullable: true, description: 'An area, by its key: from its nearest place.' })
  declare area?: string
}

@InputType({ description: 'What lies near something.' })
export class NearInput {
  @Field(() => OriginInput, { description: 'From where it is measured.' }) declare to: OriginInput
  @Field(() => Float, {
    nullable: true,
    description: 'So many metres away at most, straight line in EPSG:25832. Left out: however far.',
  })
  declare metres?: number | null
}
