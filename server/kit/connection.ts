import { Field, Int, ObjectType, type ClassType } from 'type-graphql'
import type { Page } from './page.ts'
import { PageInfo } from './page.types.ts'
import type { Keyed } from './rows.ts'

const edges = new Map<unknown, ClassType>()

/** The graph type `XEdge` of a row type, made once. */
export function edgeOf(row: ClassType<Keyed>): ClassType {
  const there = edges.get(row)
  if (there) return there
  @ObjectType(`${row.name}Edge`, {
    description: `A row of a list of ${row.name} with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => row, { nullable: true, description: 'null = this row could not be answered; `errors` says why.' })
    declare node: Keyed
    @Field(() => String, {
      description: 'Give it as `after` to go on behind this row, or as `before` to go back from it.',
    })
    declare cursor: string
  }
  edges.set(row, Edge)
  return Edge
}

/** The graph type `XConnection` of a row type. Call it once per type. */
export function connectionOf<Row extends Keyed>(row: ClassType<Row>): ClassType<Page<Row>> {
  const edge = edgeOf(row)
  @ObjectType(`${row.name}Connection`, {
    description: `A page of a list of ${row.name} (Relay connection), in the order asked for, rows that are equal in it by their keys.`,
    simpleResolvers: true,
  })
  class Connection {
    @Field(() => [edge], { description: 'The rows with their cursors.' }) declare edges: object[]
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
