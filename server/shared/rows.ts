import type { EntityClass, EntityProperty } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'

/**
 * Rows as instances of their class, read with plain statements. An answer only reads, so it needs neither an identity map
 * nor change tracking, and building thousands of rows without them takes a fifth of the time.
 */

/** The columns of a table (or its alias), named like the properties of its class. */
export function columnsOf(em: EntityManager, entity: EntityClass<object>, table: string): RawBuilder<unknown> {
  return sql.join(propertiesOf(em, entity).map(({ name, fieldNames }) => sql`${sql.ref(`${table}.${fieldNames[0]}`)} as ${sql.id(name)}`))
}

/** Instances of a class from rows whose columns are named like its properties. */
export function instancesOf<Row extends object>(em: EntityManager, entity: EntityClass<Row>, rows: readonly object[]): Row[] {
  const platform = em.getPlatform()
  const converted = propertiesOf(em, entity).filter((property) => property.customType)
  const Class = entity as unknown as new () => Record<string, unknown>
  return rows.map((row) => {
    const instance = Object.assign(new Class(), row)
    for (const { name, customType } of converted) instance[name] = customType.convertToJSValue(instance[name], platform)
    return instance as Row
  })
}

function propertiesOf(em: EntityManager, entity: EntityClass<object>): EntityProperty[] {
  return em.getMetadata().get(entity).props as EntityProperty[]
}
