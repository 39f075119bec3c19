import { Field, Int, ObjectType } from 'type-graphql'
import { Basis } from '../../kit/basis.ts'
import { describedEnum } from '../../kit/described-enum.ts'
import { aboutState, FigureState, stateOf } from '../../kit/figure-state.ts'
import { euros } from '../../kit/money.ts'
import { DecimalScalar } from '../../kit/scalars.ts'
import { UnknownReason } from '../../kit/unknown.ts'
import type { MoneyGroup } from './money-group.ts'
import type { Slice } from './slice.ts'

export const SpreadRule = describedEnum('SpreadRule', 'How an amount comes to fall to some days.', {
  WHOLE: 'All of it does: the periods of its grants lie in these days.',
  BY_DAYS:
    'At least one grant lies in these days only in part. It is spread evenly over the days of its period: to some of them falls what there is up to the last, rounded down to the cent, less what there is before the first, rounded down to the cent. So the parts of any cuts add up to the grant. What is spread is ESTIMATED.',
})
export type SpreadRule = keyof typeof SpreadRule

/** What falls to some days, how good it is, and how much of it is known. */
@ObjectType({ simpleResolvers: true })
export abstract class AmountOfDays {
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'EUR that fall to the days of the group. null = unknown, or nothing recorded (see state). When hasUnknown is true it is what is known, so the true sum is at least this. Below zero only in the group without an area, where the parts of a grant as reported are more than the grant.',
  })
  readonly amount: string | null
  @Field(() => FigureState, aboutState) readonly state: FigureState
  @Field(() => Basis, {
    nullable: true,
    description: 'How good the amount is: as good as its weakest part. null = no amount.',
  })
  readonly basis: Basis | null
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What of the amount its sources state exactly. null = no amount.',
  })
  readonly documented: string | null
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What of the amount its sources state as "about". null = no amount.',
  })
  readonly approximate: string | null
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'What of the amount is spread over days, split equally among areas, or estimated by its source. null = no amount.',
  })
  readonly estimated: string | null
  @Field(() => SpreadRule, { nullable: true, description: 'null = no amount.' })
  readonly spread: SpreadRule | null
  @Field(() => Boolean, {
    description:
      'Something is unknown, or may fall into these days for all that is known of its time, so the amount is not the whole.',
  })
  readonly hasUnknown: boolean
  @Field(() => UnknownReason, { nullable: true, description: 'Why something is unknown. null = nothing is.' })
  readonly unknownReason: UnknownReason | null
  @Field(() => Boolean, {
    description:
      'A source says that its list of money is complete in the area on all these days. false: the amount is what the sources name.',
  })
  readonly listComplete: boolean
  @Field(() => Int, { description: 'Of how many grants there is something in the group.' })
  readonly grantCount: number
  @Field(() => Int, { description: 'How many sums (grants as a whole, or parts of them) are known and not zero.' })
  readonly knownCount: number
  @Field(() => Int, { description: 'How many sums are zero.' })
  readonly zeroCount: number
  @Field(() => Int, { description: 'Of how many sums it is unknown how much falls here.' })
  readonly unknownCount: number
  @Field(() => Int, {
    description:
      'How many sums are known, but not when: no period is stated, or one with an open end. They may fall into the period, so they are not in the amount.',
  })
  readonly undatedCount: number
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Those sums as a whole, in EUR. They are the same for every period into which they may fall, so they must not be added up over several. null = there are none.',
  })
  readonly undatedAmount: string | null

  constructor({ slices, total, listComplete }: MoneyGroup) {
    const { units, unknownReason, byBasis } = total
    const part = (basis: Basis) => (units === null ? null : euros(byBasis[basis]))
    this.amount = units === null ? null : euros(units)
    this.state = stateOf(units, unknownReason)
    this.basis = total.basis
    this.documented = part(Basis.DOCUMENTED)
    this.approximate = part(Basis.APPROXIMATE)
    this.estimated = part(Basis.ESTIMATED)
    this.spread = units === null ? null : slices.some(({ spread }) => spread) ? SpreadRule.BY_DAYS : SpreadRule.WHOLE
    this.hasUnknown = unknownReason !== null
    this.unknownReason = unknownReason
    this.listComplete = listComplete
    const counted = Map.groupBy(slices, countedAs)
    this.grantCount = new Set(slices.flatMap(({ piece }) => piece.grant ?? [])).size
    this.knownCount = counted.get('known')?.length ?? 0
    this.zeroCount = counted.get('zero')?.length ?? 0
    this.unknownCount = counted.get('unknown')?.length ?? 0
    const undated = counted.get('undated') ?? []
    this.undatedCount = undated.length
    this.undatedAmount = undated.length === 0 ? null : euros(undated.reduce((sum, each) => sum + each.undated!, 0n))
  }
}

/** As what a sum is counted: each as one. */
function countedAs({ units, undated }: Slice): 'known' | 'zero' | 'unknown' | 'undated' {
  if (units !== null) return units === 0n ? 'zero' : 'known'
  return undated === null ? 'unknown' : 'undated'
}
