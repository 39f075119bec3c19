import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { Citation, citationsOf, distinctCitations, sourcesOf } from '../source/citation.ts'
import { Source } from '../source/source.ts'
import { Area, BoundaryQuality } from './area.ts'
import { derivedBoundaryCitations } from './boundary.sources.ts'

/** Which source says what about an area. */
@Resolver(() => Area)
export class AreaCitedResolver {
  @FieldResolver(() => [Citation], {
    description:
      'Which source says what about it. Of a boundary that is derived from its members: what is cited for theirs.',
  })
  citations(@Root() area: Area, @Ctx() context: Context): Promise<Citation[]> {
    return areaCitations(context, area)
  }

  @FieldResolver(() => [Source], { description: 'The sources of what is said about it, each once.' })
  async sources(@Root() area: Area, @Ctx() context: Context): Promise<Source[]> {
    return sourcesOf(await areaCitations(context, area))
  }
}

/** What is cited for an area, also for a boundary that is made of others. */
export async function areaCitations(context: Context, { key, boundaryQuality }: Area): Promise<Citation[]> {
  const own = (await load(context, citationsOf, key, { noun: 'area' })) ?? []
  if (boundaryQuality !== BoundaryQuality.DERIVED) return own
  return distinctCitations([...own, ...(await derivedBoundaryCitations(context, key))])
}
