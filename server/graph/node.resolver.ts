import type { EntityClass } from '@mikro-orm/core'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { nodeTypes } from '../nouns.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { Node, parseGlobalId } from '../kit/node.ts'
import { findByKeys } from '../kit/rows.ts'

const mostIds = 1000
const typesByName = new Map(nodeTypes.map((type) => [type.name, type as unknown as EntityClass<{ key: string }>]))

/** Anything by its id in the whole graph (Relay object identification). */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null when there is nothing with it.' })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<object | null> {
    return (await find(context, [id]))[0]!
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Up to ${mostIds} things by their ids, in the same order; null where there is nothing.`,
  })
  nodes(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context): Promise<(object | null)[]> {
    if (ids.length > mostIds)
      throw new InputError(`ids has ${ids.length} ids; at most ${mostIds} are answered at once.`, 'ids')
    return find(context, ids)
  }
}

/** One statement per type. */
async function find(context: Context, ids: string[]): Promise<(object | null)[]> {
  const parsed = ids.map(parseGlobalId)
  const found = new Map<string, Map<string, object>>()
  for (const [type, some] of Map.groupBy(parsed, (each) => each?.type)) {
    const entity = type && typesByName.get(type)
    if (entity)
      found.set(
        type,
        await findByKeys(
          context,
          entity,
          some.map((each) => each!.key),
        ),
      )
  }
  return parsed.map((each) => (each && found.get(each.type)?.get(each.key)) ?? null)
}
