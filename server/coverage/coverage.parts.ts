import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Area } from '../nouns/area/area.ts'
import { Facility } from '../nouns/facility/facility.ts'
import { GeoJSONGeometryScalar, type Geometry } from '../kit/geojson.ts'
import { InLanguage, Language, text } from '../kit/language.ts'
import { UnknownReason, reasonText } from '../kit/unknown.ts'
import { PeopleOrigin } from '../people/people-origin.ts'
import { CoverageFigures } from './figures.ts'
import { describedEnum } from '../kit/described-enum.ts'

export const CoverageMethod = describedEnum('CoverageMethod', 'Where people are taken to live.', {
  GRID: 'In the cells of a grid, such as the census, evenly within each cell.',
  EVEN_SPREAD: 'Evenly over the boundary of their area, because no grid is loaded: also in woods and on tracks.',
})
export type CoverageMethod = keyof typeof CoverageMethod

@ObjectType({ description: 'A place that counts.', simpleResolvers: true })
export class CoveragePlace {
  @Field(() => String, {
    description: 'The key of the facility; `added:0` and so on for the new places of a scenario.',
  })
  declare key: string
  @Field(() => Facility, { nullable: true, description: 'null = a new place of the scenario.' })
  declare facility: Facility | null
  @Field(() => GeoJSONGeometryScalar, { description: 'A Point in WGS 84; of a facility that moves, where it goes.' })
  declare location: Geometry
  @Field(() => Float, { description: 'To the east in EPSG:25832, metres.' }) declare x: number
  @Field(() => Float, { description: 'To the north in EPSG:25832, metres.' }) declare y: number
  @Field(() => Int, { nullable: true, description: 'Places (people). null = unknown.' }) declare capacity: number | null
}

@ObjectType({ description: 'An area with people, however they are reached.', simpleResolvers: true })
export class AreaGround {
  @Field(() => Area, { description: 'The area.' }) declare area: Area
  @Field(() => PeopleOrigin, {
    nullable: true,
    description: 'Of when its people are. null = nobody is known to live there.',
  })
  declare peopleOrigin: PeopleOrigin | null
}

@ObjectType({ description: 'What is reached in one area.', simpleResolvers: true })
export class AreaCoverage extends AreaGround {
  @Field(() => CoverageFigures, { description: 'With a scenario: after it.' }) declare figures: CoverageFigures
  @Field(() => CoverageFigures, { nullable: true, description: 'Before the scenario. null = there is none.' })
  declare before: CoverageFigures | null
  @Field(() => Float, {
    nullable: true,
    description:
      'People, whole, reached only after the scenario. null = there is none, or nobody is known to live there.',
  })
  declare newlyReached: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'People, whole, reached only before the scenario. null as for newlyReached.',
  })
  declare noLongerReached: number | null
}

@ObjectType({ description: 'What is not known of an area.', simpleResolvers: true })
export class CoverageUnknown {
  @Field(() => Area, { description: 'The area.' }) declare area: Area
  @Field(() => Boolean, { description: 'Its boundary is unknown, so it is in no figure at all.' })
  declare boundaryUnknown: boolean
  @Field(() => Int, { description: 'Cells, or pieces of them, whose people are unknown.' }) declare cells: number
  @Field(() => UnknownReason, { nullable: true, description: 'Why. null = no source names its people.' })
  declare unknownReason: UnknownReason | null
  @Field(() => String, { description: 'Why, in words.' })
  reason(@InLanguage() language: Language): string {
    if (this.unknownReason) return reasonText(this.unknownReason, language)
    return text(language, 'Keine Quelle nennt die Zahl der Menschen.', 'No source names the number of people.')
  }
}

@ObjectType({ description: 'Cells that hang together and have no place within reach.', simpleResolvers: true })
export class CoverageGap {
  @Field(() => GeoJSONGeometryScalar, {
    description: 'A MultiPolygon in WGS 84: the outline of the cells, cut with the boundaries of the areas.',
  })
  declare outline: Geometry
  @Field(() => Float, {
    nullable: true,
    description: 'People in it, whole, as far as they are known. null = nobody is known to live there.',
  })
  declare people: number | null
  @Field(() => Float, { description: 'Its surface.' }) declare squareKilometres: number
  @Field(() => Int, { description: 'Cells, or pieces of them, in it whose people are unknown.' })
  declare unknownCells: number
  @Field(() => [Area], { description: 'In which of the areas it lies.' }) declare areas: Area[]
}
