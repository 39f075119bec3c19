import type { EntityClass, EntityProperty } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import { load, type Batch } from './batch.ts'
import type { Context } from './context.ts'

/** A row with a stable, readable key, unique in its table. */
export type Keyed = { key: string }

/**
 * Rows as instances of their class. An answer only reads, so it needs neither an identity map nor change tracking, and
 * without them a thousand rows take a fifth of the time.
 */
export function instancesOf<Row extends object>(
  em: EntityManager,
  entity: EntityClass<Row>,
  rows: readonly object[],
): Row[] {
  const properties = propertiesOf(em, entity)
  const platform = em.getPlatform()
  const Class = entity as unknown as new () => Record<string, unknown>
  return (rows as Record<string, unknown>[]).map((row) => {
    const instance = new Class()
    for (const { name, customType } of properties) {
      const value = row[name] ?? null
      // Some types make a zero or a text of null; unknown must stay unknown.
      instance[name] = customType && value !== null ? customType.convertToJSValue(value, platform) : value
    }
    return instance as Row
  })
}

/** The columns of a class in the table `row`, named like its properties, for `instancesOf`. */
export function columnsOf(em: EntityManager, entity: EntityClass<object>): RawBuilder<unknown> {
  return sql.join(
    propertiesOf(em, entity).map(({ name }) => sql`${columnOf(em, entity, name, 'row')} as ${sql.id(name)}`),
  )
}

/** What a property is, as a column of the table of its class or computed of others, where a row of it is called `row`. */
export function columnOf(
  em: EntityManager,
  entity: EntityClass<object>,
  property: string,
  row: string,
): RawBuilder<unknown> {
  const { properties } = em.getMetadata().get(entity)
  const { fieldNames, formula } = properties[property as never] as EntityProperty
  if (!formula) return sql.ref(`${row}.${fieldNames[0]}`)
  const columns = Object.values<EntityProperty>(properties).map((each) => [
    each.name,
    `"${row}"."${each.fieldNames[0]}"`,
  ])
  return sql`(${sql.raw((formula as (columns: object) => string)(Object.fromEntries(columns)))})`
}

/** The table of a class. */
export function tableOf(em: EntityManager, entity: EntityClass<object>): RawBuilder<unknown> {
  return sql.table(em.getMetadata().get(entity).tableName)
}

function propertiesOf(em: EntityManager, entity: EntityClass<object>): EntityProperty[] {
  return em.getMetadata().get(entity).props as EntityProperty[]
}

/** Rows by their keys, one statement. */
export async function findByKeys<Row extends Keyed>(
  { em, database }: Context,
  entity: EntityClass<Row>,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  const distinct = [...new Set(keys)]
  if (distinct.length === 0) return new Map()
  const { rows } = await sql<object>`
    select ${columnsOf(em, entity)} from ${tableOf(em, entity)} row where row.key = any(${distinct})`.execute(database)
  return new Map(instancesOf(em, entity, rows).map((row) => [row.key, row]))
}

const batches = new WeakMap<object, Batch<void, any>>()

/** A row by its key, read together with all others of its type that are asked for. */
export function loadRow<Row extends Keyed>(
  context: Context,
  entity: EntityClass<Row>,
  key: string,
): Promise<Row | undefined> {
  const batch: Batch<void, Row | undefined> =
    batches.get(entity) ?? ((asking, keys) => findByKeys(asking, entity, keys))
  batches.set(entity, batch)
  return load(context, batch, key, undefined)
}
