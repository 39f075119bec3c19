import { Field, Float, InputType, Int } from 'type-graphql'
import { AreaKind } from '../nouns/area/area-kind.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../kit/geojson.ts'

@InputType({
  description:
    'Which facilities count: those that meet every condition given; a condition is met by any of its keys. Without a condition all facilities count; of a day (`asOf`) only those that are there on it.',
})
export class CoverageFacilitiesInput {
  @Field(() => [String], { nullable: true, description: 'Of these types (keys of `facilityTypes`).' })
  declare types?: string[] | null
  @Field(() => [String], { nullable: true, description: 'These facilities, by their keys.' })
  declare keys?: string[] | null
  @Field(() => [String], {
    nullable: true,
    description: 'Where these projects take place, as far as they are in force at `asOf`.',
  })
  declare projects?: string[] | null
  @Field(() => [String], { nullable: true, description: 'Run by these organisations.' })
  declare organisations?: string[] | null
}

/** What the argument `reach` is. */
export const aboutReach = { description: 'What counts as within reach.' }

@InputType({ description: 'What counts as within reach: straight line in EPSG:25832, times the detour factor.' })
export class ReachInput {
  @Field(() => Float, { description: 'Metres, 0 or more. What lies exactly so far away is within reach.' })
  declare metres: number
  @Field(() => Float, {
    defaultValue: 1,
    description:
      'The way on foot is so many times as long as the straight line: from 1 (default) to 10; in cities 1.2 to 1.4 is usual.',
  })
  declare detourFactor: number
}

/** What the argument `areas` is. */
export const aboutAreas = { description: 'Whose people are counted.' }

@InputType({
  description: 'Whose people are counted: either all areas of a kind, or areas by their keys. They must not overlap.',
})
export class CoverageAreasInput {
  @Field(() => AreaKind, { nullable: true, description: 'All areas of this kind. Not together with `keys`.' })
  declare kind?: AreaKind | null
  @Field(() => [String], { nullable: true, description: 'These areas. Not together with `kind`.' })
  declare keys?: string[] | null
}

@InputType({ description: 'A place that does not exist yet.' })
export class ScenarioPlaceInput {
  @Field(() => GeoJSONGeometryScalar, {
    description: 'A Point in WGS 84, in Germany or near it; it may lie outside the areas.',
  })
  declare location: Geometry
  @Field(() => String, {
    nullable: true,
    description: 'The key of its type: one of `facilities.types`, if there are any.',
  })
  declare type?: string | null
  @Field(() => Int, { nullable: true, description: 'Places (people), 0 or more. null = unknown.' })
  declare capacity?: number | null
}

@InputType({ description: 'A facility that goes elsewhere.' })
export class ScenarioMoveInput {
  @Field(() => String, { description: 'The key of a facility that counts.' }) declare key: string
  @Field(() => GeoJSONGeometryScalar, { description: 'A Point in WGS 84, in Germany or near it.' })
  declare location: Geometry
}

@InputType({ description: 'What if? Nothing of it is written.' })
export class ScenarioInput {
  @Field(() => [ScenarioPlaceInput], { nullable: true, description: 'New places, at most 10,000.' })
  declare add?: ScenarioPlaceInput[] | null
  @Field(() => [String], { nullable: true, description: 'Keys of facilities that count and would close.' })
  declare close?: string[] | null
  @Field(() => [ScenarioMoveInput], {
    nullable: true,
    description: 'Facilities that count and would move. One without a place gets one.',
  })
  declare move?: ScenarioMoveInput[] | null
}
