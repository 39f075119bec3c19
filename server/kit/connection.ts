import { Field, Float, Int, ObjectType, type ClassType } from 'type-graphql'
import type { Page } from './page.ts'
import { PageInfo } from './page.types.ts'
import type { Keyed } from './rows.ts'

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
