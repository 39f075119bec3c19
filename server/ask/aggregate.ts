import type { EntityClass } from '@mikro-orm/core'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, getMetadataStorage, Info, Resolver, Root, type ClassType } from 'type-graphql'
import { load, type Batch } from '../kit/batch.ts'
import type { Context } from '../kit/context.ts'
import { InputError } from '../kit/errors.ts'
import type { Page } from '../kit/page.ts'
import type { Keyed } from '../kit/rows.ts'
import type { WholeList } from '../kit/whole.ts'
import { readGroups, type AskedGroups, type GroupRow } from './aggregate-statement.ts'
import { aggregationOf, type Aggregation } from './aggregation.ts'
import { emptyGroup, groupOf } from './group.ts'
import { selectedFigures } from './selected-figures.ts'

/** Rows are grouped by so many dimensions at most. */
const mostDimensions = 3

/** The resolvers that give the lists of nouns their field `aggregate`: of those that have lists. Call it when all links are described. */
export function aggregateResolvers(entities: readonly EntityClass<Keyed>[]): Function[] {
  return entities.flatMap((entity) => {
    const name = `${(entity as unknown as ClassType).name}Connection`
    const connection = getMetadataStorage().objectTypes.find((type) => type.name === name)
    return connection ? [aggregateResolver(connection.target as ClassType<Page<Keyed>>, aggregationOf(entity))] : []
  })
}

function aggregateResolver(connection: ClassType<Page<Keyed>>, aggregation: Aggregation): Function {
  const batches = new WeakMap<WholeList['rows'], Batch<{ list: unknown; asked: AskedGroups }, object[]>>()
  /** Lists whose rows are read together have one batch. */
  const batchOf = (rows: WholeList['rows']) => {
    const batch: Batch<{ list: unknown; asked: AskedGroups }, object[]> =
      batches.get(rows) ??
      (async (context, parents, { list, asked }) => {
        const found = await readGroups(context, aggregation, await rows(context, parents, list), asked)
        const byOwner = Map.groupBy(found, ({ owner }) => owner)
        return new Map(parents.map((parent) => [parent, groupsOf(aggregation, asked, byOwner.get(parent) ?? [])]))
      })
    batches.set(rows, batch)
    return batch
  }
  @Resolver(() => connection)
  class AggregateResolver {
    @FieldResolver(() => [aggregation.group], {
      complexity: 20,
      description: `What is computed over the whole list: over the rows of which its arguments hold, whatever page is asked for with \`first\` and \`after\`. One group of all rows, or one for each combination of what they are grouped by that there is, in the order of the dimensions; rows of which something is not stated stand in groups of their own, last. Errors: BAD_USER_INPUT for more than ${mostDimensions} dimensions, one given twice, and too many groups.`,
    })
    aggregate(
      @Root() page: Page<Keyed>,
      @Arg('groupBy', () => [aggregation.dimensionType as never], {
        nullable: true,
        description: `Up to ${mostDimensions} dimensions. Left out: all rows are one group.`,
      })
      groupBy: string[] | null,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object[]> {
      checkDimensions(groupBy ?? [])
      const { parent, args, rows } = page.whole!
      const asked = { groupBy: groupBy ?? [], figures: selectedFigures(info, aggregation) }
      return load(context, batchOf(rows), parent, { list: args, asked })
    }
  }
  return AggregateResolver
}

/** @throws InputError for too many dimensions, or one that is given twice */
function checkDimensions(groupBy: readonly string[]): void {
  if (groupBy.length > mostDimensions)
    throw new InputError(
      `groupBy has ${groupBy.length} dimensions; at most ${mostDimensions} are answered at once.`,
      'groupBy',
    )
  const twice = groupBy.find((name, at) => groupBy.indexOf(name) < at)
  if (twice !== undefined) throw new InputError(`groupBy has ${twice} twice; name each dimension once.`, 'groupBy')
}

function groupsOf(aggregation: Aggregation, asked: AskedGroups, found: GroupRow[]): object[] {
  // All rows are one group, even when there are none.
  if (asked.groupBy.length === 0 && found.length === 0) return [emptyGroup(aggregation, asked)]
  return found.map((row) => groupOf(aggregation, asked, row))
}
