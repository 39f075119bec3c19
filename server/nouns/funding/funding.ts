import { Arg, Ctx, Field, ObjectType } from 'type-graphql'
import type { Area } from '../area/area.ts'
import { Observation } from '../indicator/indicator.ts'
import { populationNear } from '../indicator/indicator.resolver.ts'
import { Basis } from '../../kit/basis.ts'
import type { Context } from '../../kit/context.ts'
import { aboutState, FigureState, stateOf } from '../../kit/figure-state.ts'
import { centsPerHead, euros } from '../../kit/money.ts'
import { loadRow } from '../../kit/rows.ts'
import { DateScalar, DecimalScalar } from '../../kit/scalars.ts'
import { UnknownReason } from '../../kit/unknown.ts'
import { isDistant } from './distant.ts'
import { Allocation } from './grant.ts'
import type { AreaMoney } from './money-of-areas.ts'

const dayOfPeople =
  'The day to which the population should be nearest. Left out: asOf. Fix it to divide the money of several days by the same people.'

@ObjectType({ description: 'The money that goes to an area, in EUR, exact.', simpleResolvers: true })
export class Funding {
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'EUR. null = unknown, or nothing recorded (see state). When hasUnknown is true it is what is known, so the true sum is at least this.',
  })
  readonly total: string | null
  @Field(() => FigureState, aboutState) readonly state: FigureState
  @Field(() => Basis, {
    nullable: true,
    description: 'How good the total is: as good as its weakest part. null = no total.',
  })
  readonly basis: Basis | null
  @Field(() => Boolean, { description: 'The total is computed: of several amounts, or split off one.' })
  readonly computed: boolean
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What of the total its sources state exactly. null = no total.',
  })
  readonly documented: string | null
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What of the total its sources state as "about". null = no total.',
  })
  readonly approximate: string | null
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What of the total is split equally among several areas. null = no total.',
  })
  readonly estimated: string | null
  @Field(() => Boolean, { description: 'Something in it is unknown, so the total is not the whole.' })
  readonly hasUnknown: boolean
  @Field(() => UnknownReason, { nullable: true, description: 'Why something is unknown. null = nothing is.' })
  readonly unknownReason: UnknownReason | null
  @Field(() => Boolean, {
    description:
      'A source says that its list of money is complete here on this day. false: the total is what the sources name.',
  })
  readonly listComplete: boolean

  /** `asOf`: null = the whole dataset. */
  constructor(
    private readonly area: Area,
    private readonly money: AreaMoney,
    private readonly asOf: string | null,
  ) {
    const { units, basis, byBasis, unknownReason, computed } = money.total
    const part = (one: Basis) => (units === null ? null : euros(byBasis[one]))
    this.total = units === null ? null : euros(units)
    this.state = stateOf(units, unknownReason)
    this.basis = basis
    this.computed = computed
    this.documented = part(Basis.DOCUMENTED)
    this.approximate = part(Basis.APPROXIMATE)
    this.estimated = part(Basis.ESTIMATED)
    this.hasUnknown = unknownReason !== null
    this.unknownReason = unknownReason
    this.listComplete = money.listComplete
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'EUR per inhabitant. null when the total or the population is not known as a whole, or nobody lives there.',
  })
  async perInhabitant(
    @Arg('populationOn', () => DateScalar, { nullable: true, description: dayOfPeople }) populationOn: string | null,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const { units, unknownReason } = this.money.total
    if (units === null || unknownReason !== null) return null
    const { value } = await this.population(populationOn, context)
    return value !== null && Math.round(value) > 0 ? euros(centsPerHead(units, value)) : null
  }

  @Field(() => Observation, {
    description:
      'The population by which perInhabitant divides: the one nearest to the day, before or after it (of two equally near the earlier one); without a day the newest.',
  })
  population(
    @Arg('on', () => DateScalar, { nullable: true, description: dayOfPeople }) on: string | null,
    @Ctx() context: Context,
  ): Promise<Observation> {
    return populationNear(context, this.area, on ?? this.asOf)
  }

  @Field(() => Boolean, {
    description: 'That population, or a part of it, is more than three years away from asOf. false without asOf.',
  })
  async populationDistant(
    @Arg('on', () => DateScalar, { nullable: true, description: dayOfPeople }) on: string | null,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return isDistant(await this.population(on, context), this.asOf)
  }

  @Field(() => [Allocation], { description: 'The allocations behind it, also those whose amount is unknown.' })
  allocations(@Ctx() context: Context): Promise<Allocation[]> {
    const { allocations } = this.money
    return Promise.all(allocations.map(async (key) => (await loadRow(context, Allocation, key))!))
  }
}
