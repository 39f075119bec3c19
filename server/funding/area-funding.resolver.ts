import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { observeByKey } from '../indicator/indicator.resolver.ts'
import { AsOf } from '../shared/as-of.ts'
import { load } from '../shared/batch.ts'
import type { Context } from '../shared/context.ts'
import { centsPerHead, euros } from '../shared/money.ts'
import { once } from '../shared/once.ts'
import { rowBatch } from '../shared/rows.ts'
import { Funding, moneyOf } from './area-funding.ts'
import { Allocation } from './funding.ts'

export const allocationByKey = rowBatch(Allocation)

/** What funding adds to areas. */
@Resolver(() => Area)
export class AreaFundingResolver {
  @FieldResolver(() => Funding, { description: 'The money that goes to the area.' })
  async funding(@Root() area: Area, @AsOf() asOf: string | null, @Ctx() context: Context): Promise<Funding> {
    const { total, allocations } = await load(context, moneyOf, area.key, { asOf })
    const population = once(() => observeByKey(context, area, 'population', asOf))
    return {
      total: total.units === null ? null : euros(total.units),
      documented: euros(total.byBasis.DOCUMENTED),
      approximate: euros(total.byBasis.APPROXIMATE),
      estimated: euros(total.byBasis.ESTIMATED),
      hasUnknown: total.unknownReason !== null,
      unknownReason: total.unknownReason,
      async perInhabitant() {
        if (total.units === null || total.unknownReason !== null) return null
        const { value } = await population()
        return value !== null && value > 0 ? euros(centsPerHead(total.units, value)) : null
      },
      population,
      allocations: () =>
        Promise.all(allocations.map(async (key) => (await load(context, allocationByKey, key, undefined))!)),
    }
  }
}
