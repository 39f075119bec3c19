import { EntitySchema, type EntityClass } from '@mikro-orm/core'
import { getMetadataStorage } from 'type-graphql'
import type { Keyed } from '../kit/rows.ts'

/** A field of a type of the graph that shows what stands in a column, or a text in two. */
export interface ShownColumn {
  /** The name of the field. */
  name: string
  /** What its values are in the graph: a scalar, an enum's object, a class. */
  type: object
  /** The name of the enum; null = they are of none. */
  enumName: string | null
  /** The properties of the class that have it: one, or a German and an English text. */
  properties: string[]
  isList: boolean
  /** Whether it may be unknown. */
  isNullable: boolean
  description?: string
}

/** What the type of a noun shows of its own columns. */
export function shownColumns(entity: EntityClass<Keyed>): ShownColumn[] {
  const { fields, enums } = getMetadataStorage()
  const all = EntitySchema.REGISTRY.get(entity)!.meta.properties as Record<string, { nullable?: boolean }>
  const has = (property: string) => property in all
  return fields
    .filter(({ target }) => target === entity)
    .flatMap(({ name, getType, typeOptions, description }) => {
      const properties = has(name) ? [name] : [`${name}De`, `${name}En`].filter(has)
      if (properties.length === 0) return []
      // Only when its type was asked for it is known whether it is a list.
      const type = getType!() as object
      const enumName = enums.find(({ enumObj }) => enumObj === type)?.name ?? null
      const isNullable = properties.every((property) => all[property]!.nullable)
      return [{ name, type, enumName, properties, isList: Boolean(typeOptions.array), isNullable, description }]
    })
}
