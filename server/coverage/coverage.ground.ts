import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql'
import { planeSrid } from '../../arithmetic/plane.ts'
import type { Context } from '../kit/context.ts'
import { Area } from '../nouns/area/area.ts'
import { Facility } from '../nouns/facility/facility.ts'
import { Source } from '../nouns/source/source.ts'
import { Grid } from '../people/grid.ts'
import { originOfAll, PeopleOrigin } from '../people/people-origin.ts'
import { drawnOf, unknownOf } from './answer.ts'
import { AreaGround, CoverageMethod, CoveragePlace, CoverageUnknown } from './coverage.parts.ts'
import { creditsOfCoverage } from './credits.ts'
import { CoverageEvidence } from './evidence.ts'
import type { Ground } from './ground.ts'
import { CoverageCells } from './packed-cells.ts'
import { coveragePlaces } from './places.ts'
import type { Selected } from './select-facilities.ts'

@ObjectType({
  description: 'Where people live and which places count: all that does not depend on what is within reach.',
  simpleResolvers: true,
})
export class CoverageGround {
  constructor(
    /** All areas that were asked for, in the order of their keys. */
    readonly asked: readonly Area[],
    readonly ground: Ground,
    /** What counts; with a scenario: after it. */
    readonly selected: Selected,
  ) {}

  @Field(() => [AreaGround], { description: 'All areas, in the order of their keys.' })
  get areas(): AreaGround[] {
    const { origins, cells } = this.ground
    return this.asked.map((area) =>
      Object.assign(new AreaGround(), { area, peopleOrigin: origins[cells.areas.indexOf(area.key)] ?? null }),
    )
  }
  @Field(() => [Source], {
    description:
      'The sources whose line (`attribution`) or licence must stand beside the answer: those of the people, the boundaries and the facilities that count.',
  })
  credits(@Ctx() context: Context): Promise<Source[]> {
    return creditsOfCoverage(context, this.ground, [...this.selected.facilities.keys()])
  }
  @Field(() => Int, { description: 'How many areas were asked for.' })
  get areaCount(): number {
    return this.asked.length
  }
  @Field(() => Int, {
    description: 'How many of them have a known boundary: of so many areas are figures of the surface.',
  })
  get boundedAreaCount(): number {
    return this.ground.cells.areas.length
  }
  @Field(() => Int, { description: 'Of how many of them people are known: of so many areas are figures of people.' })
  get peopledAreaCount(): number {
    return this.ground.origins.filter((origin) => origin !== null).length
  }
  @Field(() => PeopleOrigin, {
    nullable: true,
    description: 'Of when the people of all areas together are. null = nobody is known to live there.',
  })
  get peopleOrigin(): PeopleOrigin | null {
    return originOfAll(this.ground.origins)
  }
  @Field(() => [Area], {
    description:
      'Areas whose boundary is drawn or traced, or derived from such: their surface and where in them people live is only an estimate.',
  })
  get drawnAreas(): Area[] {
    return drawnOf(this.asked)
  }
  @Field(() => [CoverageUnknown], { description: 'What is unknown, area by area. Empty = nothing.' })
  get unknown(): CoverageUnknown[] {
    return unknownOf(this.asked, this.ground)
  }
  @Field(() => [CoveragePlace], { description: 'The places that count. With a scenario: after it.' })
  get places(): CoveragePlace[] {
    return coveragePlaces(this.selected.places, this.selected.facilities)
  }
  @Field(() => [CoveragePlace], { description: 'Places of unknown capacity: they offer nothing in placesPerPerson.' })
  get placesWithoutCapacity(): CoveragePlace[] {
    return coveragePlaces(
      this.selected.places.filter(({ capacity }) => capacity === null),
      this.selected.facilities,
    )
  }
  @Field(() => [Facility], {
    description: 'Facilities that were chosen but have no place (mobile, or unknown), so that they reach nobody here.',
  })
  get facilitiesWithoutPlace(): Facility[] {
    const { facilities, places } = this.selected
    const placed = new Set(places.map(({ key }) => key))
    return [...facilities.values()].filter(({ key }) => !placed.has(key))
  }
  @Field(() => [Facility], {
    description:
      'Facilities that count although their point is only an estimate; `locationAccuracy` says how far it may be off. The bounds do not contain that error.',
  })
  get facilitiesEstimated(): Facility[] {
    const { facilities, estimated } = this.selected
    return [...facilities.values()].filter(({ key }) => estimated.has(key))
  }
  @Field(() => CoverageMethod, { description: 'How people and distances are computed.' })
  get method(): CoverageMethod {
    return CoverageMethod[this.ground.method]
  }
  @Field(() => Boolean, {
    description: 'The people are invented, for development and tests: no figure says anything about the city.',
  })
  get synthetic(): boolean {
    return this.ground.grid?.synthetic ?? false
  }
  @Field(() => Boolean, {
    description: 'Where people live is only estimated: they are spread evenly over their area, or invented.',
  })
  get estimated(): boolean {
    return this.synthetic || this.ground.method === 'EVEN_SPREAD'
  }
  @Field(() => Grid, {
    nullable: true,
    description: 'The grid of the cells, with its date and source. null = EVEN_SPREAD.',
  })
  get grid(): Grid | null {
    return this.ground.grid
  }
  @Field(() => String, { description: 'The plane in which distances are measured.' })
  get crs(): string {
    return `EPSG:${planeSrid}`
  }
  @Field(() => CoverageEvidence, { description: 'What it is made of, and what is missing.' })
  get evidence(): CoverageEvidence {
    return new CoverageEvidence(this.ground, this.asked, [...this.selected.facilities.keys()])
  }
  @Field(() => Int, { description: 'How many cells, or pieces of them, lie in the areas.' })
  get cellCount(): number {
    return this.ground.cells.x.length
  }
  @Field(() => Float, {
    description: 'Half the diagonal of a cell, metres: at most so far from its midpoint do people live.',
  })
  get halfDiagonal(): number {
    return this.ground.cells.halfDiagonal
  }
  @Field(() => CoverageCells, { description: 'The cells themselves, as columns of numbers.' })
  get cells(): CoverageCells {
    return new CoverageCells(this.ground)
  }
}
