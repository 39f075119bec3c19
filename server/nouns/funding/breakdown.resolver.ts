import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { InputError } from '../../kit/errors.ts'
import {
  BreakdownArguments,
  checkedAreaKind,
  checkedDays,
  FundingDimension,
  RootBreakdownArguments,
} from './breakdown.arguments.ts'
import { breakdownOf, breakdownOfAll } from './breakdown.ts'
import { FundingBreakdown } from './funding-breakdown.ts'

/** The money of a period in groups, of areas and of all. */
@Resolver(() => Area)
export class BreakdownResolver {
  @FieldResolver(() => FundingBreakdown, {
    complexity: 100,
    description:
      'The money that goes to the area in a period, by year and by where it comes from. Errors: BAD_USER_INPUT for a period that ends before it begins or has more than 100 years, and for dimensions that are too many, there twice, or AREA.',
  })
  async fundingBreakdown(
    @Root() area: Area,
    @Args(() => BreakdownArguments) asked: BreakdownArguments,
    @Ctx() context: Context,
  ): Promise<FundingBreakdown> {
    const question = { days: checkedDays(asked), groupBy: asked.groupBy }
    if (asked.groupBy.includes(FundingDimension.AREA))
      throw new InputError('groupBy has AREA, which only fundingBreakdown at the root can tell apart.', 'groupBy')
    return new FundingBreakdown(await load(context, breakdownOf, area.key, question), question.days, area.key)
  }

  @Query(() => FundingBreakdown, {
    name: 'fundingBreakdown',
    complexity: 20_000,
    description:
      'All money that goes anywhere in a period, by year, by where it comes from, and by area. Errors: BAD_USER_INPUT as for areas, and for areaKind without AREA or AREA without areaKind.',
  })
  async allFundingBreakdown(
    @Args(() => RootBreakdownArguments) asked: RootBreakdownArguments,
    @Ctx() context: Context,
  ): Promise<FundingBreakdown> {
    const question = { days: checkedDays(asked), groupBy: asked.groupBy }
    return new FundingBreakdown(await breakdownOfAll(context, question, checkedAreaKind(asked)), question.days, null)
  }
}
