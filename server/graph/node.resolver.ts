import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import { Node, parseGlobalId } from '../kit/node.ts'
import { nodeTypesByName } from '../kit/node-types.ts'
import { loadRow } from '../kit/rows.ts'

const mostIds = 1000

/** Anything by its id in the whole graph (Relay object identification). */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null when there is nothing with it.' })
  async node(
    @Arg('id', () => ID, { description: 'An `id` of this graph.' }) id: string,
    @Ctx() context: Context,
  ): Promise<object | null> {
    return (await find(context, [id]))[0]!
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Up to ${mostIds} things by their ids, in the same order; null where there is nothing.`,
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Up to as many as the price allows, in any order.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<(object | null)[]> {
    if (ids.length > mostIds)
      throw new InputError(`ids has ${ids.length} ids; at most ${mostIds} are answered at once.`, 'ids')
    return find(context, ids)
  }
}

/** One statement per type. */
function find(context: Context, ids: string[]): Promise<(object | null)[]> {
  const types = nodeTypesByName(context.em)
  return Promise.all(
    ids.map(parseGlobalId).map(async (each) => {
      const type = each && types.get(each.type)
      return (type && (await loadRow(context, type, each.key))) ?? null
    }),
  )
}
