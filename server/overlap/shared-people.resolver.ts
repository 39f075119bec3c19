import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { AsOf } from '../kit/as-of.ts'
import { load } from '../kit/batch.ts'
import type { Context } from '../kit/context.ts'
import { loadRow } from '../kit/rows.ts'
import { Area } from '../nouns/area/area.ts'
import { observeByKey } from '../nouns/indicator/indicator.resolver.ts'
import type { Observation } from '../nouns/indicator/indicator.ts'
import { plainCitation } from '../nouns/source/citation.ts'
import { Source } from '../nouns/source/source.ts'
import { Grid } from '../people/grid.ts'
import { AreaOverlap } from './area-overlap.ts'
import { countedPeopleOf } from './counted-people.ts'
import { loadSharedGround } from './shared-ground.resolver.ts'
import { peopleInCells, peopleOfInner, peopleSpread, SharedPeople } from './shared-people.ts'

@Resolver(() => AreaOverlap)
export class SharedPeopleResolver {
  @FieldResolver(() => SharedPeople, {
    complexity: 100,
    description:
      'The people on that ground on a day: those whom a grid counts there; without one all people of the area that lies in the other, or of areas that overlap in part those of the one of which more is shared, spread evenly over it.',
  })
  async people(
    @Root() overlap: AreaOverlap,
    @AsOf() day: string | null,
    @Ctx() context: Context,
  ): Promise<SharedPeople> {
    const asOf = day ?? null
    const counted = await load(context, countedPeopleOf, overlap.key, { asOf })
    if (counted) {
      const grid = (await loadRow(context, Grid, counted.grid))!
      const { squareKilometres } = await loadSharedGround(context, overlap)
      return peopleInCells(counted, grid, squareKilometres !== null, async () => [
        plainCitation((await loadRow(context, Source, grid.sourceKey))!),
      ])
    }
    if (overlap.innerKey) return peopleOfInner(await populationOf(context, overlap.innerKey, asOf))
    return spread(context, overlap, asOf)
  }
}

async function populationOf(context: Context, key: string, asOf: string | null): Promise<Observation> {
  return observeByKey(context, (await loadRow(context, Area, key))!, 'population', asOf)
}

/** The smaller area says best who lives on its ground; where its people are unknown, the other one does. */
async function spread(context: Context, overlap: AreaOverlap, asOf: string | null): Promise<SharedPeople> {
  const ground = await loadSharedGround(context, overlap)
  const sides = await Promise.all(
    (
      [
        [overlap.areaKey, ground.share],
        [overlap.otherKey, ground.shareOfOther],
      ] as const
    ).map(async ([key, share]) => ({ key, share, population: await populationOf(context, key, asOf) })),
  )
  const ranked = sides.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0) || (one.key < other.key ? -1 : 1))
  const { population, share } = ranked.find((side) => side.population.value !== null) ?? ranked[0]!
  return peopleSpread(population, share, ground)
}
