import { Field, Float, Int, ObjectType } from 'type-graphql'
import { curveOf, mostBreakpoints, type Breakpoint } from '../../arithmetic/curve.ts'
import { figuresOf, type Figures } from '../../arithmetic/figures.ts'
import { roundFigures, roundOrNull } from '../../arithmetic/rounding.ts'
import type { Profile } from '../../arithmetic/profile.ts'

@ObjectType({ description: 'A breakpoint of a curve.', simpleResolvers: true })
export class CurvePoint implements Breakpoint {
  @Field(() => Float, { description: 'Metres to the nearest place.' }) declare metres: number
  @Field(() => Float, { description: 'What lies at most so far away, as a share from 0 to 1. Exact at this distance.' })
  declare share: number
}

const orNull = 'null = nobody is known to live there.'
const noCells = 'null = nothing is known of it: no boundary, or no cells.'
const lower = 'counting only cells that lie wholly within reach: surely no less.'
const upper = 'counting every cell that may be touched: surely no more.'
const curve = `at most ${mostBreakpoints} breakpoints, ascending, always with 0, the asked reach and the largest distance. It rises in steps: between two breakpoints the truth lies between their shares.`

@ObjectType({
  description:
    'What is reached. A cell counts as reached when its midpoint is within reach; `…Lower` and `…Upper` say between what the truth lies, wherever in their cells people live. People are counted as far as they are known; `hasUnknown` says that some are missing, `unknownCells` how much. It is computed exactly and told as the data bear it: people are whole, each figure rounded on its own, so that areas differ from the total by at most half a person each; distances have one decimal. Surfaces are whole hundredths of a square metre and add up exactly.',
  simpleResolvers: true,
})
export class CoverageFigures implements Figures {
  @Field(() => Float, { nullable: true, description: `People who live there. ${orNull}` }) declare people: number | null
  @Field(() => Float, { nullable: true, description: `People within reach of a place. ${orNull}` })
  declare peopleReached: number | null
  @Field(() => Float, { nullable: true, description: `peopleReached, ${lower}` }) declare peopleReachedLower:
    number | null
  @Field(() => Float, { nullable: true, description: `peopleReached, ${upper}` }) declare peopleReachedUpper:
    number | null
  @Field(() => Float, { nullable: true, description: `People without a place within reach. ${orNull}` })
  declare peopleNotReached: number | null
  @Field(() => Float, { nullable: true, description: `peopleReached of people, 0 to 1. ${orNull}` }) declare share:
    number | null
  @Field(() => Float, { nullable: true, description: `share, ${lower}` }) declare shareLower: number | null
  @Field(() => Float, { nullable: true, description: `share, ${upper}` }) declare shareUpper: number | null
  @Field(() => Float, { nullable: true, description: `Surface of the cells, in km². ${noCells}` })
  declare squareKilometres: number | null
  @Field(() => Float, { nullable: true, description: `Surface within reach of a place, in km². ${noCells}` })
  declare surfaceReached: number | null
  @Field(() => Float, { nullable: true, description: `surfaceReached, ${lower}` }) declare surfaceReachedLower:
    number | null
  @Field(() => Float, { nullable: true, description: `surfaceReached, ${upper}` }) declare surfaceReachedUpper:
    number | null
  @Field(() => Float, {
    nullable: true,
    description: `Surface without a place within reach, in km²: as large as all gaps together. ${noCells}`,
  })
  declare surfaceNotReached: number | null
  @Field(() => Float, { nullable: true, description: `surfaceReached of squareKilometres, 0 to 1. ${noCells}` })
  declare surfaceShare: number | null
  @Field(() => Float, { nullable: true, description: `surfaceShare, ${lower}` }) declare surfaceShareLower:
    number | null
  @Field(() => Float, { nullable: true, description: `surfaceShare, ${upper}` }) declare surfaceShareUpper:
    number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Mean distance to the nearest place in metres, weighted by people. null = no place, or nobody is known to live there.',
  })
  declare meanDistance: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Half of the people have at most so many metres to the nearest place. null as for meanDistance.',
  })
  declare medianDistance: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Nine of ten people have at most so many metres to the nearest place. null as for meanDistance.',
  })
  declare percentile90Distance: number | null
  @Field(() => Int, {
    description:
      'Cells, or pieces of them, whose people are unknown: in no figure of people, but in those of the surface.',
  })
  declare unknownCells: number
  @Field(() => Float, { description: 'The surface of these cells, in km².' }) declare unknownSquareKilometres: number

  constructor(
    private readonly profile: Profile,
    private readonly metres: number,
    private readonly missing: boolean,
    private readonly choices: () => Promise<number | null>,
    private readonly perPerson: () => Promise<number | null>,
  ) {
    Object.assign(this, roundFigures(figuresOf(profile, metres)))
  }

  @Field(() => Boolean, {
    description:
      'Something is unknown (people of cells, or the boundary of an area): the figures are of what is known only.',
  })
  get hasUnknown(): boolean {
    return this.missing || this.unknownCells > 0
  }
  @Field(() => [CurvePoint], {
    description: `The share of people within every distance, as ${curve} Empty when nobody is known to live there.`,
  })
  get curve(): CurvePoint[] {
    return curveOf(this.profile, 'people', this.metres)
  }
  @Field(() => [CurvePoint], { description: `The share of the surface within every distance, as ${curve}` })
  get surfaceCurve(): CurvePoint[] {
    return curveOf(this.profile, 'surface', this.metres)
  }
  @Field(() => Float, {
    nullable: true,
    description: `How many places a person has within reach, as a mean over people. ${orNull}`,
  })
  async placesToChooseFrom(): Promise<number | null> {
    return roundOrNull(await this.choices(), 2)
  }
  @Field(() => Float, {
    nullable: true,
    description:
      'Places (capacity) per person, as a mean over people: enhanced two-step floating catchment area method (Luo & Qi 2009) with three zones, each a third of the reach wide, and the weights 1, 0.68, 0.22. Places of unknown capacity offer nothing (see placesWithoutCapacity), so it is at least so much. null = no capacity is known, or nobody is known to live there.',
  })
  async placesPerPerson(): Promise<number | null> {
    return roundOrNull(await this.perPerson(), 4)
  }
}
