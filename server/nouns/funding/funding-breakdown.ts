import { sql } from 'kysely'
import { Ctx, Field, ObjectType } from 'type-graphql'
import type { Context } from '../../kit/context.ts'
import { dayOfNumber, type DayRange } from '../../kit/days.ts'
import { findByKeys } from '../../kit/rows.ts'
import type { MoneyBreakdown } from './breakdown.ts'
import { FundingGroup } from './funding-group.ts'
import { Grant } from './grant.ts'
import type { MoneyGroup } from './money-group.ts'

@ObjectType({
  description:
    'The money of a period in groups. What falls to the period is counted by days, so it may be added up over periods that follow each other: three years never have three times a grant.',
  simpleResolvers: true,
})
export class FundingBreakdown {
  /** @param area the key of the area whose money it is; null = all */
  constructor(
    private readonly money: MoneyBreakdown,
    private readonly days: DayRange,
    private readonly area: string | null,
  ) {}

  @Field(() => [FundingGroup], {
    description:
      'In the order of their keys, each without a key last. All money is in exactly one of them: the amounts add up to that of the whole. By YEAR alone each year has a group, also when nothing is recorded; otherwise there are groups where something is.',
  })
  groups(): FundingGroup[] {
    return this.money.groups().map((group) => this.shown(group))
  }

  @Field(() => FundingGroup, { description: 'The same money in one group.' })
  whole(): FundingGroup {
    return this.shown(this.money.whole())
  }

  @Field(() => [Grant], {
    complexity: 10,
    description:
      'Grants of the period of which no source says where the money goes, in the whole dataset. They are counted in no figure, because they may contain what other grants state.',
  })
  async unallocated(@Ctx() context: Context): Promise<Grant[]> {
    const { start, end } = this.days
    const { rows } = await sql<{ key: string }>`
      select key from "grant" where not exists (select from allocation where grant_key = "grant".key)
        and (period is null or period && daterange(${dayOfNumber(start)}::date, ${dayOfNumber(end)}::date))
      order by key`.execute(context.database)
    const grants = await findByKeys(
      context,
      Grant,
      rows.map(({ key }) => key),
    )
    return [...grants.values()]
  }

  private shown(group: MoneyGroup): FundingGroup {
    return new FundingGroup(group, this.area, dayOfNumber(this.days.end - 1))
  }
}
