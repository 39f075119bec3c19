import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Area } from '../nouns/area/area.ts'
import { Facility } from '../nouns/facility/facility.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../kit/geojson.ts'

@ObjectType({ description: 'A place where something new would help.', simpleResolvers: true })
export class SuggestedSite {
  @Field(() => Int, { description: 'From 1: each site adds most to the existing ones and those before it.' })
  declare order: number
  @Field(() => GeoJSONGeometryScalar, {
    description: 'A Point in WGS 84, as `coverage` takes it in `scenario.add`.',
  })
  declare location: Geometry
  @Field(() => Facility, { nullable: true, description: 'The facility that is there. null = a point of the grid.' })
  declare facility: Facility | null
  @Field(() => Area, {
    nullable: true,
    description: 'In which of the areas it lies; on a border the first by key. null = in none of them.',
  })
  declare area: Area | null
  @Field(() => Float, {
    nullable: true,
    description:
      'What it adds to the existing places and the sites before it: whole people newly within reach, or for LEAST_MEAN_DISTANCE metres, with one decimal, by which the mean distance shrinks. null = it is the first place of all, so there was no distance before.',
  })
  declare gain: number | null
}
