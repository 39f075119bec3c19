import { Field, Float, ObjectType } from 'type-graphql'
import { CoverageMethod } from '../coverage/coverage.parts.ts'
import { Basis } from '../kit/basis.ts'
import { aboutState, FigureState, stateOf } from '../kit/figure-state.ts'
import { UnknownReason } from '../kit/unknown.ts'
import type { Observation } from '../nouns/indicator/indicator.ts'
import { Citation } from '../nouns/source/citation.ts'
import { Grid } from '../people/grid.ts'
import { originOfGrid, originOfObservation, PeopleOrigin } from '../people/people-origin.ts'
import type { CountedPeople } from './counted-people.ts'
import type { SharedGround } from './shared-ground.ts'

@ObjectType({ description: 'The people on the ground that two areas share.', simpleResolvers: true })
export class SharedPeople {
  @Field(() => Float, {
    nullable: true,
    description:
      'Whole people. null = unknown, or nothing recorded (see state). With hasUnknown there are at least so many.',
  })
  declare value: number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Counting only cells that lie wholly in it, even where outlines are off as much as they may be. null = no grid counts there.',
  })
  declare lower: number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Counting every cell of the grid that it may touch. null = no grid counts there, or of one of these cells the people are unknown.',
  })
  declare upper: number | null
  @Field(() => FigureState, aboutState) declare state: FigureState
  @Field(() => Basis, {
    nullable: true,
    description:
      'How good the number is: that of the population of the area that lies in the other, or else ESTIMATED, because people are split by surface. null = no value.',
  })
  declare basis: Basis | null
  @Field(() => Boolean, { description: 'Of some cells the people are unknown, so the value is not the whole.' })
  declare hasUnknown: boolean
  @Field(() => UnknownReason, {
    nullable: true,
    description: 'Why something is unknown. null = nothing is, or nothing is recorded.',
  })
  declare unknownReason: UnknownReason | null
  @Field(() => CoverageMethod, {
    nullable: true,
    description:
      'Where people are taken to live. null = it does not matter: one area lies in the other, and these are all its people; or there is no value.',
  })
  declare method: CoverageMethod | null
  @Field(() => Grid, { nullable: true, description: 'The grid that counts them, with its date. null = none does.' })
  declare grid: Grid | null
  @Field(() => PeopleOrigin, { nullable: true, description: 'Of when the people are. null = no value.' })
  declare origin: PeopleOrigin | null
  @Field(() => [Citation], { description: 'Which source says what about these people.' })
  declare citations: () => Promise<Citation[]>
}

const nobodyKnown = { lower: null, upper: null, hasUnknown: false, method: null, grid: null, origin: null }

/** People whom a grid counts. What the outlines do not bear (`isKnown`: whether they bear a figure) is only bounded. */
export function peopleInCells(
  counted: CountedPeople,
  grid: Grid,
  isKnown: boolean,
  citations: () => Promise<Citation[]>,
): SharedPeople {
  const rounded = isKnown && counted.value !== null ? Math.round(counted.value) : null
  // Nothing is known to be "at least 0".
  const value = rounded === 0 && counted.hasUnknown ? null : rounded
  const hasUnknown = value === null || counted.hasUnknown
  return Object.assign(new SharedPeople(), {
    value,
    lower: Math.floor(counted.lower),
    upper: counted.upper === null ? null : Math.ceil(counted.upper),
    state: stateOf(value, UnknownReason.NOT_STATED),
    basis: value === null ? null : Basis.ESTIMATED,
    hasUnknown,
    unknownReason: hasUnknown ? UnknownReason.NOT_STATED : null,
    method: CoverageMethod.GRID,
    grid,
    origin: value === null ? null : originOfGrid(grid),
    citations,
  })
}

/** All people of an area that lies in another. */
export function peopleOfInner(population: Observation): SharedPeople {
  const { value, state, basis, unknownReason, citations } = population
  const origin = originOfObservation(population)
  return Object.assign(new SharedPeople(), nobodyKnown, {
    value,
    state,
    basis,
    hasUnknown: unknownReason !== null,
    unknownReason,
    origin,
    citations,
  })
}

/** The people of an area, spread evenly over it: those on its share of the shared ground (null: that is unknown). */
export function peopleSpread(population: Observation, share: number | null, ground: SharedGround): SharedPeople {
  const value = population.value === null || share === null ? null : Math.round(population.value * share)
  const isNothing = population.value === null && population.unknownReason === null
  const unknownReason = value !== null || isNothing ? null : (population.unknownReason ?? ground.unknownReason)
  const origin = value === null ? null : originOfObservation(population)
  return Object.assign(new SharedPeople(), nobodyKnown, {
    value,
    state: stateOf(value, unknownReason),
    basis: value === null ? null : Basis.ESTIMATED,
    hasUnknown: unknownReason !== null,
    unknownReason,
    method: value === null ? null : CoverageMethod.EVEN_SPREAD,
    origin: origin && Object.assign(new PeopleOrigin(), origin, { computed: true, basis: Basis.ESTIMATED }),
    citations: value === null ? async () => [] : population.citations,
  })
}
