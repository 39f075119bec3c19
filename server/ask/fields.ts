import { EntitySchema, type EntityClass } from '@mikro-orm/core'
import { getMetadataStorage } from 'type-graphql'
import type { Keyed } from '../kit/rows.ts'

/** A field of a noun's type that is in its table. */
export interface TableField {
  name: string
  description: string | undefined
  /** Its type in the graph. */
  type: object
  isList: boolean
  /** The values of an enum, in their order, with its name; null = it is none. */
  enum: { name: string; values: string[] } | null
  /** Its property, or those of its text in German and in English. */
  properties: [string] | [german: string, english: string]
  isNullable: boolean
}

/** The fields of a noun's type that are in its table: what may be asked, sorted and reckoned follows from them. */
export function tableFieldsOf(entity: EntityClass<Keyed>): TableField[] {
  const { fields, enums } = getMetadataStorage()
  const properties = EntitySchema.REGISTRY.get(entity)!.meta.properties as Record<string, { nullable?: boolean }>
  return fields
    .filter(({ target }) => target === entity)
    .flatMap(({ name, getType, typeOptions, description }) => {
      const present = [[name], [`${name}De`, `${name}En`]].find((names) => names[0]! in properties)
      if (!present) return []
      // Only then it is known whether it is a list.
      const type = getType!() as object
      const found = enums.find(({ enumObj }) => enumObj === type)
      return {
        name,
        description,
        type,
        isList: Boolean(typeOptions.array),
        enum: found ? { name: found.name, values: Object.keys(found.enumObj) } : null,
        properties: present as TableField['properties'],
        isNullable: present.every((each) => properties[each]!.nullable),
      }
    })
}
