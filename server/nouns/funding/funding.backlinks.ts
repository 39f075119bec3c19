import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { AsOf } from '../../kit/as-of.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { Funding } from './funding.ts'
import { moneyOf } from './money-of-areas.ts'

/** What funding adds to areas. */
@Resolver(() => Area)
export class AreaFundingResolver {
  @FieldResolver(() => Funding, { complexity: 20, description: 'The money that goes to the area.' })
  async funding(@Root() area: Area, @AsOf() day: string | null, @Ctx() context: Context): Promise<Funding> {
    const asOf = day ?? null
    return new Funding(area, await load(context, moneyOf, area.key, { asOf }), asOf)
  }
}
