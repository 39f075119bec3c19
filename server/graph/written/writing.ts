import type { EntityClass } from '@mikro-orm/core'
import type { GraphQLObjectType } from 'graphql'
import type { RawBuilder } from 'kysely'
import type { Context } from '../../kit/context.ts'
import type { Keyed } from '../../kit/rows.ts'
import type { Json } from './json.ts'
import type { Operation, SelectedFields } from './selected.ts'

/** A question that is being written as a statement. */
export interface Writing {
  operation: Operation
  context: Context
}

/** What is asked of rows: their type in the graph, and its fields. */
export interface AskedRow {
  type: GraphQLObjectType
  selected: SelectedFields
}

/** A field of a row or of the whole that leads to rows: what is asked of it. */
export interface AskedField extends AskedRow {
  /** `Area.facilities` */
  name: string
  given: Record<string, any>
}

/** Writes a row of a noun, which is called `row`, as a JSON object. */
export type WriteRow = (writing: Writing, entity: EntityClass<Keyed>, asked: AskedRow) => Promise<RawBuilder<Json>>
