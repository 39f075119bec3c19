import type { EntityClass, FilterQuery } from '@mikro-orm/core'
import { sql, type RawBuilder } from 'kysely'
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql'
import type { Batch } from './batch.ts'
import type { Context } from './context.ts'
import { InputError } from './errors.ts'

/** The most rows of one page; also what a nested list gives when `first` is left out. */
export const largestPage = 1000

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: `How many rows, from 0 to ${largestPage}. Default 100.` })
  declare first?: number | null

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  declare after?: string | null
}

@ObjectType({ description: 'Where a page lies in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean) declare hasNextPage: boolean
  @Field(() => Boolean) declare hasPreviousPage: boolean
  @Field(() => String, { nullable: true }) declare startCursor: string | null
  @Field(() => String, { nullable: true }) declare endCursor: string | null
}

type Keyed = { key: string }

/** A page of rows in the order of their keys. `totalCount` counts the whole list, and is only asked when it is selected. */
export class Page<Row extends Keyed> {
  constructor(
    readonly nodes: Row[],
    readonly totalCount: number | (() => Promise<number>),
    private readonly more: boolean,
    private readonly after: string | null,
  ) {}

  get edges() {
    return this.nodes.map((node) => ({ node, cursor: cursorOf(node.key) }))
  }

  get pageInfo(): PageInfo {
    const cursor = (row: Row | undefined) => (row ? cursorOf(row.key) : null)
    return {
      hasNextPage: this.more,
      hasPreviousPage: this.after !== null,
      startCursor: cursor(this.nodes[0]),
      endCursor: cursor(this.nodes.at(-1)),
    }
  }
}

/** The graph types `XEdge` and `XConnection` of a row type. Call it once per type. */
export function connectionOf<Row extends Keyed>(row: ClassType<Row>): ClassType<Page<Row>> {
  @ObjectType(`${row.name}Edge`, { description: `A row of a ${row.name} list with its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(() => row) declare node: Row
    @Field(() => String, { description: 'Give it as `after` to go on behind this row.' }) declare cursor: string
  }
  @ObjectType(`${row.name}Connection`, {
    description: `A page of a ${row.name} list, in the order of the keys (Relay connection).`,
    simpleResolvers: true,
  })
  class Connection {
    @Field(() => [Edge]) declare edges: Edge[]
    @Field(() => [row], { description: 'The rows themselves, for callers that need no cursors.' }) declare nodes: Row[]
    @Field(() => PageInfo) declare pageInfo: PageInfo
    @Field(() => Int, { description: 'Rows of the whole list, not only of this page.' }) declare totalCount: number
  }
  return Connection as unknown as ClassType<Page<Row>>
}

/** A page of all rows that match. */
export async function findPage<Row extends Keyed>(
  { em }: Context,
  entity: EntityClass<Row>,
  where: FilterQuery<Row>,
  args: PageArguments,
): Promise<Page<Row>> {
  const { first, after } = checkPage(args, 100)
  const condition = (after === null ? where : { $and: [where, { key: { $gt: after } }] }) as FilterQuery<Row>
  const rows = await em.find(entity, condition, { orderBy: { key: 'asc' } as never, limit: first + 1, disableIdentityMap: true })
  const found = rows as Row[]
  return new Page(found.slice(0, first), () => em.count(entity, where), found.length > first, after)
}

/** One link from a parent row to a row of its list. */
export type Links<Arguments> = (parents: readonly string[], args: Arguments) => RawBuilder<{ parent: string; child: string }>

/** A batch that gives each parent its page of rows. `links` is a query of the columns `parent` and `child`. */
export function pageBatch<Row extends Keyed, Arguments extends PageArguments>(
  entity: EntityClass<Row>,
  links: Links<Arguments>,
): Batch<Arguments, Page<Row>> {
  return async (context, parents, args) => {
    const { first, after } = checkPage(args, largestPage)
    const { rows } = await sql<{ parent: string; total: number; children: string[] | null }>`
      select parent, count(*)::int as total,
        (array_agg(child order by child) filter (where ${after}::text is null or child > ${after}::text))[1:${first + 1}::int] as children
      from (select distinct parent::text, child::text collate "C" as child from (${links(parents, args)}) link) link
      group by parent`.execute(context.database)
    const found = await findByKeys(context, entity, rows.flatMap((row) => row.children ?? []))
    const pages = new Map<string, Page<Row>>()
    for (const parent of parents) pages.set(parent, new Page<Row>([], 0, false, after))
    for (const { parent, total, children } of rows) {
      const nodes = (children ?? []).slice(0, first).map((key) => found.get(key)!)
      pages.set(parent, new Page(nodes, total, (children ?? []).length > first, after))
    }
    return pages
  }
}

/** A batch that gives each parent all rows of its (short) list. */
export function listBatch<Row extends Keyed, Arguments = void>(
  entity: EntityClass<Row>,
  links: Links<Arguments>,
): Batch<Arguments, Row[]> {
  return async (context, parents, args) => {
    const { rows } = await sql<{ parent: string; children: string[] }>`
      select parent, array_agg(child order by child) as children
      from (select distinct parent::text, child::text collate "C" as child from (${links(parents, args)}) link) link
      group by parent`.execute(context.database)
    const found = await findByKeys(context, entity, rows.flatMap((row) => row.children))
    return new Map(rows.map(({ parent, children }) => [parent, children.map((key) => found.get(key)!)]))
  }
}

/** Rows by their keys, one statement. */
export async function findByKeys<Row extends Keyed>(
  { em }: Context,
  entity: EntityClass<Row>,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  const distinct = [...new Set(keys)]
  if (distinct.length === 0) return new Map()
  const rows = (await em.find(entity, { key: { $in: distinct } } as never, { disableIdentityMap: true })) as Row[]
  return new Map(rows.map((row) => [row.key, row]))
}

/** A batch that finds rows of one type by their keys. */
export function rowBatch<Row extends Keyed>(entity: EntityClass<Row>): Batch<void, Row> {
  return (context, keys) => findByKeys(context, entity, keys)
}

function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url')
}

function checkPage({ first, after }: PageArguments, standard: number): { first: number; after: string | null } {
  const size = first ?? standard
  if (size < 0 || size > largestPage)
    throw new InputError(`first is ${size}; it should be from 0 to ${largestPage}. Go on with "after" for more.`, 'first')
  if (after === null || after === undefined) return { first: size, after: null }
  const key = Buffer.from(after, 'base64url').toString()
  if (cursorOf(key) !== after || !/^[\w.-]+$/.test(key))
    throw new InputError(`after is "${after}", which is no cursor of this list; give the "endCursor" of a page.`, 'after')
  return { first: size, after: key }
}
