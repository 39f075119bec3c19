import type { EntityClass } from '@mikro-orm/core'
import { sql } from 'kysely'
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql'
import { load, type Batch } from './batch.ts'
import type { Context } from './context.ts'
import { cursorOf } from './cursor.ts'
import { countLinked, findLinked, haveEarlierLinked, wholeLinked, type Links } from './links.ts'
import { once } from './once.ts'
import { checkPage, largestPage, nestedPage, rootPage } from './page-size.ts'
import { countRowsOf, findRows, type Keyed, type RowCondition } from './rows.ts'
import { wholeOfTable, type WholeList } from './whole.ts'

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many rows, from 0 to ${largestPage}. Left out: ${rootPage} of a list of the whole dataset, ${nestedPage} of a list below a row.`,
  })
  declare first?: number | null

  /** In a resolver the key of the row (see cursor.ts). */
  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins: of the same list, asked with the same arguments.',
  })
  declare after?: string | null
}

@ObjectType({ description: 'Where a page lies in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean) declare hasNextPage: boolean
  @Field(() => Boolean, { description: 'Whether the list has a row before this page.' })
  declare hasPreviousPage: boolean
  @Field(() => String, { nullable: true }) declare startCursor: string | null
  @Field(() => String, { nullable: true }) declare endCursor: string | null
}

/** What a page asks for, each only when it is selected, with one statement. */
export interface PageSource<Row> {
  /** The rows from behind `after` on, one more than `first` where there are more. */
  find(): Promise<Row[]>
  /** How many rows the whole list has. */
  count(): Promise<number>
  /** Whether a row of the list stands before the page. */
  isPreceded(): Promise<boolean>
  /** What the page is a part of, for what is computed over all of it. Left out: nothing is. */
  whole?: WholeList
}

/** A page of rows in the order of their keys. */
export class Page<Row extends Keyed> {
  private list = () => ''

  constructor(
    private readonly source: PageSource<Row>,
    private readonly first: number,
  ) {}

  /** Say which list it is a page of, for its cursors. */
  withCursorsOf(list: () => string): this {
    this.list = list
    return this
  }

  get whole(): WholeList | undefined {
    return this.source.whole
  }

  totalCount(): Promise<number> {
    return this.source.count()
  }

  nodes(): Promise<Row[]> {
    return this.source.find().then((rows) => (rows.length > this.first ? rows.slice(0, this.first) : rows))
  }

  async edges(): Promise<{ node: Row; cursor: string }[]> {
    return (await this.nodes()).map((node) => ({ node, cursor: cursorOf(this.list(), node.key) }))
  }

  async pageInfo(): Promise<Omit<PageInfo, 'hasPreviousPage'> & { hasPreviousPage: () => Promise<boolean> }> {
    const rows = await this.source.find()
    const shown = await this.nodes()
    const cursor = (row: Row | undefined) => (row ? cursorOf(this.list(), row.key) : null)
    return {
      hasNextPage: rows.length > shown.length,
      hasPreviousPage: () => this.source.isPreceded(),
      startCursor: cursor(shown[0]),
      endCursor: cursor(shown.at(-1)),
    }
  }
}

/** The graph types `XEdge` and `XConnection` of a row type. Call it once per type. */
export function connectionOf<Row extends Keyed>(row: ClassType<Row>): ClassType<Page<Row>> {
  @ObjectType(`${row.name}Edge`, { description: `A row of a ${row.name} list with its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(() => row, { nullable: true, description: 'null = this row could not be answered; `errors` says why.' })
    declare node: Row
    @Field(() => String, { description: 'Give it as `after` to go on behind this row.' }) declare cursor: string
  }
  @ObjectType(`${row.name}Connection`, {
    description: `A page of a ${row.name} list, in the order of the keys (Relay connection).`,
    simpleResolvers: true,
  })
  class Connection {
    @Field(() => [Edge]) declare edges: Edge[]
    @Field(() => [row], {
      nullable: 'items',
      description: 'The rows themselves, for callers that need no cursors. null = this row could not be answered.',
    })
    declare nodes: Row[]
    @Field(() => PageInfo) declare pageInfo: PageInfo
    @Field(() => Int, { description: 'Rows of the whole list, not only of this page.' }) declare totalCount: number
  }
  return Connection as unknown as ClassType<Page<Row>>
}

/** A page of all rows that match. */
export function findPage<Row extends Keyed>(
  context: Context,
  entity: EntityClass<Row>,
  where: RowCondition,
  args: PageArguments,
): Page<Row> {
  const { first, after } = checkPage(args, rootPage)
  const condition: RowCondition = after === null ? where : sql`(${where}) and row.key > ${after}`
  const earlier: RowCondition = sql`(${where}) and row.key <= ${after}`
  const source = {
    find: once(() => findRows(context, entity, condition, first + 1)),
    count: () => countRowsOf(context, entity, where),
    isPreceded: async () => after !== null && (await findRows(context, entity, earlier, 1)).length > 0,
    whole: wholeOfTable(entity, where),
  }
  return new Page(source, first)
}

/** How parents get their pages of rows: a page reads with those of all other parents, when its rows or its count are asked for. */
export function linkedPages<Row extends Keyed, Arguments extends PageArguments>(
  entity: EntityClass<Row>,
  links: Links<Arguments>,
): (context: Context, parent: string, args: Arguments) => Page<Row> {
  const rowsOf: Batch<Arguments, Row[]> = (context, parents, args) => {
    const { first, after } = checkPage(args, nestedPage)
    return findLinked(context, entity, parents, (some) => links(some, args, context), { after, limit: first + 1 })
  }
  const countsOf: Batch<Arguments, number> = (context, parents, args) =>
    countLinked(context, parents, (some) => links(some, args, context))
  const precededOf: Batch<Arguments, boolean> = (context, parents, args) =>
    haveEarlierLinked(context, parents, (some) => links(some, args, context), args.after!)
  const rows: WholeList<Arguments>['rows'] = (context, parents, args) =>
    wholeLinked(context, entity, parents, (some) => links(some, args, context))
  return (context, parent, args) => {
    const { first, after } = checkPage(args, nestedPage)
    const source = {
      find: () => load(context, rowsOf, parent, args),
      count: () => load(context, countsOf, parent, args),
      isPreceded: async () => after !== null && (await load(context, precededOf, parent, args)),
      whole: { parent, args, rows },
    }
    return new Page(source, first)
  }
}
