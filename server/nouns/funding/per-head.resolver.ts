import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Observation } from '../indicator/indicator.ts'
import { populationNear } from '../indicator/indicator.resolver.ts'
import { Staff, staffOf } from '../position/staff.ts'
import type { Context } from '../../kit/context.ts'
import { centsPerHead, centsPerPost, euros } from '../../kit/money.ts'
import { loadRow } from '../../kit/rows.ts'
import { DecimalScalar } from '../../kit/scalars.ts'
import { isDistant } from './distant.ts'
import { FundingGroup } from './funding-group.ts'

/** What of the money of some days falls to each inhabitant and each post. */
@Resolver(() => FundingGroup)
export class PerHeadResolver {
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'EUR of these days per inhabitant. null when the amount or the population is not known as a whole (see unknownReason and population), nobody lives there, or it is money of no single area.',
  })
  async perInhabitant(@Root() group: FundingGroup, @Ctx() context: Context): Promise<string | null> {
    const cents = group.wholeCents()
    const value = cents === null ? null : ((await this.population(group, context))?.value ?? null)
    return value !== null && Math.round(value) > 0 ? euros(centsPerHead(cents!, value)) : null
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    complexity: 10,
    description:
      'The population by which perInhabitant divides: the one nearest to dividedOn, before or after it (of two equally near the earlier one). null = money of no single area.',
  })
  async population(@Root() group: FundingGroup, @Ctx() context: Context): Promise<Observation | null> {
    const area = await areaOf(group, context)
    return area && populationNear(context, area, group.dividedOn)
  }

  @FieldResolver(() => Boolean, {
    complexity: 10,
    description: 'That population, or a part of it, is more than three years away from dividedOn.',
  })
  async populationDistant(@Root() group: FundingGroup, @Ctx() context: Context): Promise<boolean> {
    const population = await this.population(group, context)
    return population !== null && isDistant(population, group.dividedOn)
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      'EUR of these days per full-time equivalent. null when the amount or the posts are not known as a whole (see unknownReason and staff), there are no posts, or it is money of no single area.',
  })
  async perFullTimeEquivalent(@Root() group: FundingGroup, @Ctx() context: Context): Promise<string | null> {
    const cents = group.wholeCents()
    const staff = cents === null ? null : await this.staff(group, context)
    const thousandths = staff && !staff.hasUnknown ? Math.round((staff.fullTimeEquivalents ?? 0) * 1000) : 0
    return thousandths > 0 ? euros(centsPerPost(cents!, thousandths)) : null
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    complexity: 20,
    description: 'The posts by which perFullTimeEquivalent divides: those in force on dividedOn. null = as population.',
  })
  async staff(@Root() group: FundingGroup, @Ctx() context: Context): Promise<Staff | null> {
    const area = await areaOf(group, context)
    return area && staffOf(context, area, group.dividedOn)
  }
}

async function areaOf({ areaKey }: FundingGroup, context: Context): Promise<Area | null> {
  return areaKey === null ? null : ((await loadRow(context, Area, areaKey)) ?? null)
}
