import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { load } from '../kit/batch.ts'
import type { Context } from '../kit/context.ts'
import { loadRow } from '../kit/rows.ts'
import { Area } from '../nouns/area/area.ts'
import { areaCitations } from '../nouns/area/cited.resolver.ts'
import { distinctCitations, type Citation } from '../nouns/source/citation.ts'
import { AreaOverlap } from './area-overlap.ts'
import { measuredGroundOf, SharedGround, sharedGroundOf } from './shared-ground.ts'

@Resolver(() => AreaOverlap)
export class SharedGroundResolver {
  @FieldResolver(() => SharedGround, { complexity: 20, description: 'The ground that they share.' })
  ground(@Root() overlap: AreaOverlap, @Ctx() context: Context): Promise<SharedGround> {
    return loadSharedGround(context, overlap)
  }
}

/** The ground that two areas share, measured together with that of all others that are asked for. */
export async function loadSharedGround(context: Context, overlap: AreaOverlap): Promise<SharedGround> {
  const measured = await load(context, measuredGroundOf, overlap.key, undefined)
  // What the embedded database could not do is missing.
  if (!measured) throw new Error(`The ground that ${overlap.areaKey} and ${overlap.otherKey} share was not measured.`)
  return sharedGroundOf(measured, () => outlineCitations(context, overlap))
}

async function outlineCitations(context: Context, { areaKey, otherKey, innerKey }: AreaOverlap): Promise<Citation[]> {
  const areas = await Promise.all(
    (innerKey ? [innerKey] : [areaKey, otherKey]).map((key) => loadRow(context, Area, key)),
  )
  const citations = await Promise.all(areas.map((area) => areaCitations(context, area!)))
  return distinctCitations(citations.flat().filter(({ property }) => property === 'boundary'))
}
