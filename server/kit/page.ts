import type { EntityClass } from '@mikro-orm/core'
import { load, type Batch } from './batch.ts'
import type { Context } from './context.ts'
import { cursorOf } from './cursor.ts'
import { countLinked, findLinked, haveLinkedUpTo, type Links } from './links.ts'
import { once } from './once.ts'
import { checkPage, nestedPage, rootPage, type PageSize } from './page-size.ts'
import type { PageArguments, PageInfo } from './page.types.ts'
import type { Keyed } from './rows.ts'
import { countRowsOf, findRows, hasRowUpTo, type Listed, type Selection, type Stretch } from './selection.ts'
import { byKey, readPosition, writePosition, type SortValues, type Sorting } from './sorting.ts'
import { wholeLinked, wholeOfTable, type WholeList } from './whole.ts'

/** Where the rows of a list come from, each with one statement. */
export interface PageSource<Row> {
  /** The rows of a stretch; from the end the last one comes first. */
  find(stretch: Stretch): Promise<Listed<Row>[]>
  /** How many rows the whole list has. */
  count(): Promise<number>
  /** Whether a row of the list stands at a position or before it; from the end, at it or behind it. */
  hasUpTo(position: SortValues, fromEnd: boolean): Promise<boolean>
  /** What the page is a part of, for what is computed over all of it. Left out: nothing is. */
  whole?: WholeList
}

/** A page of a list: what is selected of it is read, and nothing else. */
export class Page<Row extends Keyed> {
  private list = () => ''
  private readonly size: PageSize
  private readonly after: SortValues | null
  private readonly before: SortValues | null

  /** @throws InputError for a size that cannot be, or a place that no row of a list in this order has */
  constructor(
    private readonly source: PageSource<Row>,
    args: PageArguments,
    standard: number,
    sorting: Sorting = byKey,
  ) {
    const place = (name: 'after' | 'before') => {
      const text = args[name] ?? null
      return text === null ? null : readPosition(text, sorting, name)
    }
    this.size = checkPage(args, standard)
    this.after = place('after')
    this.before = place('before')
  }

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

  async nodes(): Promise<Row[]> {
    return (await this.rows()).shown.map(({ node }) => node)
  }

  async edges(): Promise<{ node: Row; cursor: string; distance: number | null }[]> {
    return (await this.rows()).shown.map((row) => ({
      node: row.node,
      cursor: this.cursor(row)!,
      distance: row.distance === null ? null : Math.round(row.distance * 10) / 10,
    }))
  }

  async pageInfo(): Promise<Record<'startCursor' | 'endCursor', string | null> & Record<keyof PageInfo, unknown>> {
    const { shown, isCutAtStart, isCutAtEnd } = await this.rows()
    return {
      hasNextPage: () => isCutAtEnd || (this.before !== null && this.source.hasUpTo(this.before, true)),
      hasPreviousPage: () => isCutAtStart || (this.after !== null && this.source.hasUpTo(this.after, false)),
      startCursor: this.cursor(shown[0]),
      endCursor: this.cursor(shown.at(-1)),
    }
  }

  private cursor(row: Listed<Row> | undefined): string | null {
    return row ? cursorOf(this.list(), writePosition(row.position)) : null
  }

  /** The rows of the page, by the rules of Relay: what is between the cursors, of that the first, of these the last. */
  private readonly rows = once(async () => {
    const { first, last } = this.size
    const { after, before } = this
    const limit = (first ?? last)!
    const fromEnd = first === null
    const found = await this.source.find({ after, before, limit: limit + 1, fromEnd })
    const taken = found.slice(0, limit)
    const isCut = found.length > limit
    if (fromEnd) return { shown: taken.toReversed(), isCutAtStart: isCut, isCutAtEnd: false }
    const left = last === null ? 0 : Math.max(taken.length - last, 0)
    return { shown: taken.slice(left), isCutAtStart: left > 0, isCutAtEnd: isCut }
  })
}

/** A page of the rows of a table that are asked for. */
export function findPage<Row extends Keyed>(
  context: Context,
  entity: EntityClass<Row>,
  selection: Selection,
  args: PageArguments,
): Page<Row> {
  const source: PageSource<Row> = {
    find: (stretch) => findRows(context, entity, selection, stretch),
    count: () => countRowsOf(context, entity, selection),
    hasUpTo: (position, fromEnd) => hasRowUpTo(context, entity, selection, position, fromEnd),
    whole: wholeOfTable(entity, selection),
  }
  return new Page(source, args, rootPage, selection.sorting)
}

/** How parents get their pages of rows: a page reads with those of all other parents, when its rows or its count are asked for. */
export function linkedPages<Row extends Keyed, Arguments extends PageArguments>(
  entity: EntityClass<Row>,
  links: Links,
  select: (context: Context, args: Arguments) => Promise<Selection>,
): (context: Context, parent: string, args: Arguments) => Promise<Page<Row>> {
  const rowsOf: Batch<[Arguments, Stretch], Listed<Row>[]> = async (context, parents, [args, stretch]) =>
    findLinked(context, entity, parents, links, await select(context, args), stretch)
  const countsOf: Batch<Arguments, number> = async (context, parents, args) =>
    countLinked(context, entity, parents, links, await select(context, args))
  const upTo: Batch<[Arguments, SortValues, boolean], boolean> = async (context, parents, [args, position, fromEnd]) =>
    haveLinkedUpTo(context, entity, parents, links, await select(context, args), position, fromEnd)
  const rows: WholeList<Arguments>['rows'] = async (context, parents, args) =>
    wholeLinked(context, entity, parents, links, await select(context, args))
  const sortings: Batch<Arguments, Sorting> = async (context, parents, args) => {
    const { sorting } = await select(context, args)
    return new Map(parents.map((parent) => [parent, sorting]))
  }
  return async (context, parent, args) => {
    const source: PageSource<Row> = {
      find: (stretch) => load(context, rowsOf, parent, [args, stretch]),
      count: () => load(context, countsOf, parent, args),
      hasUpTo: (position, fromEnd) => load(context, upTo, parent, [args, position, fromEnd]),
      whole: { parent, args, rows },
    }
    return new Page(source, args, nestedPage, await load(context, sortings, parent, args))
  }
}
