import { ArgsType, Field, Float, Int, ObjectType, type ClassType } from 'type-graphql'
import type { Page } from './page.ts'
import { largestPage, nestedPage, rootPage } from './page-size.ts'
import type { Keyed } from './rows.ts'

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the beginning, from 0 to ${largestPage}. Without first and last: ${rootPage} of a list of the whole dataset, ${nestedPage} of a list below a row.`,
  })
  declare first?: number | null

  /** In a resolver the place in the list (see sorting.ts). */
  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins: of the same list, asked with the same arguments.',
  })
  declare after?: string | null

  @Field(() => Int, {
    nullable: true,
    description: `How many rows from the end, from 0 to ${largestPage}; together with first, from the end of those.`,
  })
  declare last?: number | null

  /** In a resolver the place in the list (see sorting.ts). */
  @Field(() => String, {
    nullable: true,
    description: 'The cursor before which the page ends: of the same list, asked with the same arguments.',
  })
  declare before?: string | null
}

@ObjectType({ description: 'Where a page lies in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list has a row behind this page.' })
  declare hasNextPage: boolean
  @Field(() => Boolean, { description: 'Whether the list has a row before this page.' })
  declare hasPreviousPage: boolean
  @Field(() => String, { nullable: true, description: 'The cursor of its first row. null = it has none.' })
  declare startCursor: string | null
  @Field(() => String, { nullable: true, description: 'The cursor of its last row. null = it has none.' })
  declare endCursor: string | null
}

/**
 * The graph types `XEdge` and `XConnection` of a row type. Call it once per type.
 * @param options.hasPlace rows lie somewhere, so that there may be a distance to them
 */
export function connectionOf<Row extends Keyed>(row: ClassType<Row>, { hasPlace = false } = {}): ClassType<Page<Row>> {
  @ObjectType(`${row.name}Edge`, { description: `A row of a ${row.name} list with its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(() => row, { nullable: true, description: 'null = this row could not be answered; `errors` says why.' })
    declare node: Row
    @Field(() => String, {
      description: 'Give it as `after` to go on behind this row, or as `before` to go back from it.',
    })
    declare cursor: string
  }
  if (hasPlace)
    Field(() => Float, {
      nullable: true,
      description:
        'How far it is from `where.near.to`, in metres, to a decimetre: on the plane of EPSG:25832, as all distances here. null = `where` has no `near`.',
    })(Edge.prototype, 'distance')
  @ObjectType(`${row.name}Connection`, {
    description: `A page of a ${row.name} list (Relay connection), in the order asked for, rows that are equal in it by their keys.`,
    simpleResolvers: true,
  })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' }) declare edges: Edge[]
    @Field(() => [row], {
      nullable: 'items',
      description: 'The rows themselves, for callers that need no cursors. null = this row could not be answered.',
    })
    declare nodes: Row[]
    @Field(() => PageInfo, { description: 'Where the page lies in its list.' }) declare pageInfo: PageInfo
    @Field(() => Int, { description: 'Rows of the whole list, not only of this page.' }) declare totalCount: number
  }
  return Connection as unknown as ClassType<Page<Row>>
}
