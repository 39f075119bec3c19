import type { EntityClass } from '@mikro-orm/core'
import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root, type ClassType } from 'type-graphql'
import { load, type Batch } from '../kit/batch.ts'
import type { Context } from '../kit/context.ts'
import { listBatch } from '../kit/links.ts'
import { addListDimension, addRowDimension } from './link-dimensions.ts'
import { findPage, linkedPages, type Page } from '../kit/page.ts'
import { loadRow, type Keyed } from '../kit/rows.ts'
import { describe } from './described.ts'
import { addOrderOfRow } from './order.ts'
import { pageArguments, selectionOf, type AskedPageArguments } from './page-arguments.ts'
import { addListLink, addRowLink, type KeyPairs } from './where-links.ts'

/** A field of the graph that leads from a row to others, or from the whole to them. */
interface LinkField {
  name: string
  description?: string
}

type Entity<Row extends Keyed> = EntityClass<Row> & ClassType<Row>

/** The pairs of two columns of a table. */
export function pairs(table: string, parent: string, child: string): KeyPairs {
  return sql`select ${sql.ref(parent)} as parent, ${sql.ref(child)} as child from ${sql.table(table)}`
}

/** Pairs whose parents are areas, with all areas in which these lie. */
export function inAreas(pairsOfAreas: KeyPairs): KeyPairs {
  return sql`select container_key as parent, link.child from area_containment
    join (${pairsOfAreas}) link on link.parent = contained_key`
}

/** A batch of the lists that pairs make. */
export function listOf<Row extends Keyed>(entity: EntityClass<Row>, linked: KeyPairs): Batch<void, Row[]> {
  return listBatch(entity, (parents) => sql`select * from (${linked}) link where parent = any(${parents})`)
}

/** A root field: the row with a key, or null. */
export function rowQuery<Row extends Keyed>(entity: Entity<Row>, { name, description }: LinkField): ClassType<object> {
  describe(null, name, { is: 'keyed', entity })
  @Resolver(() => entity)
  class RowQuery {
    @Query(() => entity, { name, description, nullable: true })
    row(
      @Arg('key', () => String, { description: 'Its key.' }) key: string,
      @Ctx() context: Context,
    ): Promise<Row | undefined> {
      return loadRow(context, entity, key)
    }
  }
  return RowQuery
}

/** A root field: all rows, in pages; of rows with a period, on a day those in force. */
export function allQuery<Row extends Keyed>(
  entity: Entity<Row>,
  connection: ClassType<Page<Row>>,
  { name, description, hasPeriod = false }: LinkField & { hasPeriod?: boolean },
): ClassType<object> {
  const asked = pageArguments(entity, hasPeriod)
  const select = (context: Context, args: AskedPageArguments) => selectionOf(context, entity, args)
  describe(null, name, { is: 'pages', entity, pairs: null, select })
  @Resolver(() => entity)
  class AllQuery {
    @Query(() => connection, { name, description })
    async all(@Args(() => asked) args: AskedPageArguments, @Ctx() context: Context): Promise<Page<Row>> {
      return findPage(context, entity, await select(context, args), args)
    }
  }
  return AllQuery
}

/** A field that leads to one row. `column` has its key; null there = null. */
export function toRow<Owner extends object, Row extends Keyed>(
  owner: ClassType<Owner>,
  entity: Entity<Row>,
  { name, description, column, nullable = true }: LinkField & { column: keyof Owner; nullable?: boolean },
): ClassType<object> {
  addRowLink(owner as Entity<Keyed>, name, entity, String(column))
  addOrderOfRow(owner as Entity<Keyed>, name, entity, String(column))
  describe(owner, name, { is: 'row', entity, owner: owner as Entity<Keyed>, property: String(column) })
  addRowDimension(owner as Entity<Keyed>, name, entity, String(column))
  @Resolver(() => owner)
  class ToRow {
    @FieldResolver(() => entity, { name, description, nullable })
    row(@Root() from: Owner, @Ctx() context: Context): Promise<Row | undefined> | null {
      const key = from[column] as string | null
      return key === null ? null : loadRow(context, entity, key)
    }
  }
  return ToRow
}

/** A field that leads to all rows of a short list. */
export function toList<Row extends Keyed>(
  owner: ClassType<Keyed>,
  entity: Entity<Row>,
  { name, description, pairs: linked }: LinkField & { pairs: KeyPairs },
): ClassType<object> {
  const lists = listOf(entity, linked)
  describe(owner, name, { is: 'list', entity, pairs: linked })
  addListLink(owner as Entity<Keyed>, name, entity, linked)
  addListDimension(owner as Entity<Keyed>, name, entity, linked)
  @Resolver(() => owner)
  class ToList {
    @FieldResolver(() => [entity], { name, description })
    list(@Root() { key }: Keyed, @Ctx() context: Context): Promise<Row[]> {
      return load(context, lists, key, undefined)
    }
  }
  return ToList
}

/** A field that leads to rows in pages; to rows with a period, on a day to those in force. */
export function toPages<Row extends Keyed>(
  owner: ClassType<Keyed>,
  entity: Entity<Row>,
  connection: ClassType<Page<Row>>,
  { name, description, pairs: linked, hasPeriod = false }: LinkField & { pairs: KeyPairs; hasPeriod?: boolean },
): ClassType<object> {
  addListLink(owner as Entity<Keyed>, name, entity, linked)
  const select = (context: Context, args: AskedPageArguments) => selectionOf(context, entity, args)
  describe(owner, name, { is: 'pages', entity, pairs: linked, select })
  const pages = linkedPages<Row, AskedPageArguments>(
    entity,
    (parents) => sql`select * from (${linked}) link where parent = any(${parents})`,
    select,
  )
  const asked = pageArguments(entity, hasPeriod)
  @Resolver(() => owner)
  class ToPages {
    @FieldResolver(() => connection, { name, description })
    page(
      @Root() { key }: Keyed,
      @Args(() => asked) args: AskedPageArguments,
      @Ctx() context: Context,
    ): Promise<Page<Row>> {
      return pages(context, key, args)
    }
  }
  return ToPages
}
