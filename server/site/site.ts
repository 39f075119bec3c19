import { Field, Float, Int, ObjectType } from 'type-graphql'
import { roundOrNull } from '../../arithmetic/rounding.ts'
import { drawnOf, unknownOf, type States } from '../coverage/answer.ts'
import { CoverageMethod, CoverageUnknown } from '../coverage/coverage.parts.ts'
import { CoverageEvidence } from '../coverage/evidence.ts'
import { CoverageFigures } from '../coverage/figures.ts'
import type { Ground } from '../coverage/ground.ts'
import { Area } from '../nouns/area/area.ts'
import { Facility } from '../nouns/facility/facility.ts'
import { Grid } from '../people/grid.ts'
import { originOfAll, PeopleOrigin } from '../people/people-origin.ts'
import type { SolverAnswer } from './question.ts'
import { SiteObjective } from './site.inputs.ts'
import { SuggestedSite } from './suggested-site.ts'

const unit =
  'MOST_PEOPLE_COVERED: whole people within reach of an existing or new place. FEWEST_SITES: the number of new sites. LEAST_MEAN_DISTANCE: metres to the nearest place, with one decimal, as a mean over people.'

type Plain = 'objective' | 'sites' | 'evidence' | 'facilitiesEstimated' | 'candidateCount' | 'cellCount' | 'seconds'
/** What was asked, and what came of it. */
type Content = Pick<SiteSuggestions, Plain> & {
  asked: readonly Area[]
  ground: Ground
  states: States
  answer: SolverAnswer
}

@ObjectType({
  description:
    'The best sites for new facilities in a model of where people live, and how much of that is proven. People whose cells are unknown are in none of it; `unknown` says where.',
  simpleResolvers: true,
})
export class SiteSuggestions {
  declare private readonly asked: Content['asked']
  declare private readonly ground: Ground
  declare private readonly states: States
  declare private readonly answer: SolverAnswer

  constructor(content: Content) {
    Object.assign(this, content)
  }

  private get decimals(): number {
    return this.objective === SiteObjective.LEAST_MEAN_DISTANCE ? 1 : 0
  }

  @Field(() => [SuggestedSite], {
    description: 'Those that gain most first. Fewer than `count` where more would gain nothing.',
  })
  declare sites: SuggestedSite[]
  @Field(() => CoverageEvidence, { description: 'What the figures are made of, and what is missing.' })
  declare evidence: CoverageEvidence
  @Field(() => SiteObjective, { description: 'What was to be as good as it can be.' })
  declare objective: SiteObjective
  @Field(() => Float, {
    nullable: true,
    description: `Without new sites. ${unit} null = there is no place, so no distance.`,
  })
  get objectiveBefore(): number | null {
    return roundOrNull(this.answer.before, this.decimals)
  }
  @Field(() => Float, { description: `With all sites. ${unit}` })
  get objectiveValue(): number {
    return roundOrNull(this.answer.value, this.decimals)
  }
  @Field(() => Float, {
    description:
      'No choice among the candidates does better than this; as objectiveValue counts. Equal to it = proven.',
  })
  get bound(): number {
    return roundOrNull(this.answer.bound, this.decimals)
  }
  @Field(() => Float, {
    description:
      'How far objectiveValue is from the bound, as a share of the larger of the two, 0 to 1, with four decimals. 0 = proven: no choice among the candidates is better.',
  })
  get optimalityGap(): number {
    const { value, bound } = this.answer
    return value === bound ? 0 : Math.max(1e-4, roundOrNull(Math.abs(value - bound) / Math.max(value, bound), 4))
  }
  @Field(() => Boolean, {
    description:
      'Whether it is proven that no choice among the candidates is better in the model, which takes people to live as `method` says, places to be where they are estimated, and nobody to live where people are unknown: see `unknownCells`, `unweighed`, `drawnAreas` and `facilitiesEstimated`. It proves nothing about the city. Where time ran out it is false.',
  })
  get proven(): boolean {
    return this.answer.value === this.answer.bound
  }
  @Field(() => CoverageFigures, { description: 'Who is reached without the new sites.' })
  get before(): CoverageFigures {
    return this.states.before!.total
  }
  @Field(() => CoverageFigures, {
    description: 'Who is reached with them: what `coverage` says with them as a scenario.',
  })
  get after(): CoverageFigures {
    return this.states.after.total
  }
  @Field(() => Int, { description: 'Among how many candidates was chosen.' })
  declare candidateCount: number
  @Field(() => Int, { description: 'How many cells, or pieces of them, the areas have.' })
  get allCells(): number {
    return this.ground.cells.piece.cell.length
  }
  @Field(() => Int, { description: 'In how many of allCells people are unknown: nobody was taken to live there.' })
  get unknownCells(): number {
    return this.states.after.total.unknownCells
  }
  @Field(() => [CoverageUnknown], {
    description:
      'Areas that could not win anything, and why: nobody is known to live there, or the boundary is unknown.',
  })
  get unweighed(): CoverageUnknown[] {
    const { cells, origins } = this.ground
    const known = new Set(cells.areas.filter((_, area) => origins[area]))
    return this.unknown.filter(({ area }) => !known.has(area.key))
  }
  @Field(() => [Area], { description: 'Areas whose boundary is drawn or traced, as in `coverage`.' })
  get drawnAreas(): Area[] {
    return drawnOf(this.asked)
  }
  @Field(() => [Facility], { description: 'Existing facilities that count although their point is only an estimate.' })
  declare facilitiesEstimated: Facility[]
  @Field(() => Int, { description: 'How many existing facilities count: those that have a place.' })
  get facilityCount(): number {
    return this.states.before!.places.length
  }
  @Field(() => Boolean, { description: 'The people are invented: no site says anything about the city.' })
  get synthetic(): boolean {
    return this.ground.grid?.synthetic ?? false
  }
  @Field(() => Boolean, { description: 'Where people live is only estimated: spread evenly, or invented.' })
  get estimated(): boolean {
    return this.synthetic || this.ground.method === 'EVEN_SPREAD'
  }
  @Field(() => PeopleOrigin, { nullable: true, description: 'Of when the people are.' })
  get peopleOrigin(): PeopleOrigin | null {
    return originOfAll(this.ground.origins)
  }
  @Field(() => Int, { description: 'How many inhabited cells were weighed.' })
  declare cellCount: number
  @Field(() => Float, { description: 'How long the search took, in seconds, with waiting for a free thread.' })
  declare seconds: number
  @Field(() => CoverageMethod, { description: 'How people and distances are computed.' })
  get method(): CoverageMethod {
    return CoverageMethod[this.ground.method]
  }
  @Field(() => Grid, { nullable: true, description: 'The grid of the cells. null = EVEN_SPREAD.' })
  get grid(): Grid | null {
    return this.ground.grid
  }
  @Field(() => [CoverageUnknown], { description: 'What is unknown, area by area. Empty = nothing.' })
  get unknown(): CoverageUnknown[] {
    return unknownOf(this.asked, this.ground)
  }
}
