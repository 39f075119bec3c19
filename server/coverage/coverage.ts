import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Change } from '../../arithmetic/change.ts'
import type { Gap } from '../../arithmetic/gaps.ts'
import { Area } from '../nouns/area/area.ts'
import { Facility } from '../nouns/facility/facility.ts'
import { planeSrid } from '../../arithmetic/plane.ts'
import { Grid } from '../people/grid.ts'
import { originOfAll, PeopleOrigin } from '../people/people-origin.ts'
import { once } from '../kit/once.ts'
import { areaCoverages, changeOf, drawnOf, unknownOf, type States } from './answer.ts'
import { AreaCoverage, CoverageMethod, CoveragePlace, CoverageUnknown } from './coverage.parts.ts'
import { CoverageEvidence } from './evidence.ts'
import { CoverageFigures } from './figures.ts'
import type { Ground } from './ground.ts'
import { CoverageCells } from './packed-cells.ts'
import { coveragePlaces } from './places.ts'
import { reckon } from './reckon.ts'
import type { Selected } from './select-facilities.ts'

const people = 'null = there is no scenario, or nobody is known to live there.'

@ObjectType({ description: 'Who has a place within reach, and who has not.', simpleResolvers: true })
export class Coverage {
  constructor(
    /** All areas that were asked for, in the order of their keys. */
    readonly asked: readonly Area[],
    readonly ground: Ground,
    private readonly states: States,
    /** What counts after the scenario. */
    readonly selected: Selected,
    private readonly signal: AbortSignal,
  ) {}

  /** All gaps, the largest first. */
  readonly allGaps = once(async (): Promise<Gap[]> => {
    const { cells } = this.ground
    const { mesh } = await this.ground.mesh()
    const { distances, reach } = this.states.after
    return reckon('gaps', { cells, mesh, distances, metres: reach.metres }, cells.x.length, this.signal)
  })
  private readonly change = once((): Change | null => changeOf(this.states)?.total ?? null)

  @Field(() => CoverageFigures, { description: 'All areas together. With a scenario: after it.' })
  get total(): CoverageFigures {
    return this.states.after.total
  }
  @Field(() => CoverageFigures, { nullable: true, description: 'Before the scenario. null = there is none.' })
  get before(): CoverageFigures | null {
    return this.states.before?.total ?? null
  }
  @Field(() => Float, { nullable: true, description: `People reached only after the scenario. ${people}` })
  get newlyReached(): number | null {
    return this.change()?.newlyReached ?? null
  }
  @Field(() => Float, { nullable: true, description: `People reached only before the scenario. ${people}` })
  get noLongerReached(): number | null {
    return this.change()?.noLongerReached ?? null
  }
  @Field(() => [AreaCoverage], {
    description: 'All areas, in the order of their keys. Of one whose boundary is unknown every figure is null.',
  })
  get areas(): AreaCoverage[] {
    return areaCoverages(this.asked, this.ground, this.states)
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
    return unknownOf(this.asked, this.ground, this.states.after)
  }
  @Field(() => Int, { description: 'How many gaps there are.' })
  async gapCount(): Promise<number> {
    return (await this.allGaps()).length
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
  @Field(() => CoverageMethod)
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
  @Field(() => CoverageEvidence)
  get evidence(): CoverageEvidence {
    return new CoverageEvidence(this.ground, this.asked, [...this.selected.facilities.keys()])
  }
  @Field(() => Int)
  get cellCount(): number {
    return this.ground.cells.x.length
  }
  @Field(() => Float, {
    description: 'Half the diagonal of a cell, metres: at most so far from its midpoint do people live.',
  })
  get halfDiagonal(): number {
    return this.ground.cells.halfDiagonal
  }
  @Field(() => CoverageCells)
  get cells(): CoverageCells {
    return new CoverageCells(this.ground)
  }
}
