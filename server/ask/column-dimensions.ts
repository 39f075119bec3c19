import type { EntityClass } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import { Int } from 'type-graphql'
import { Period } from '../kit/period.ts'
import { columnOf, type Keyed } from '../kit/rows.ts'
import { DateScalar } from '../kit/scalars.ts'
import type { Dimension } from './dimension.ts'
import { tableFieldsOf, type TableField } from './fields.ts'

/** By what a noun can be grouped because of its own columns: enums, yes and no, years, and whether something is known. */
export function columnDimensions(entity: EntityClass<Keyed>): Dimension[] {
  return tableFieldsOf(entity).flatMap((column) => {
    const known = column.isNullable ? [knownDimension(entity, column.name, column.properties)] : []
    return [...valueDimensions(entity, column), ...known]
  })
}

/** Whether one of some columns is known. */
export function knownDimension(entity: EntityClass<Keyed>, name: string, properties: readonly string[]): Dimension {
  return {
    ...plain,
    name: `${name}Known`,
    description: `Whether \`${name}\` is known.`,
    type: () => Boolean,
    value: (em) =>
      sql`(coalesce(${sql.join(properties.map((property) => columnOf(em, entity, property, 'row')))}) is not null)`,
  }
}

const plain = {
  entity: null,
  isOverlapping: false,
  join: null,
  order: (value: RawBuilder<unknown>) => value,
}

function valueDimensions(
  entity: EntityClass<Keyed>,
  { name, type, enum: choices, properties, isList }: TableField,
): Dimension[] {
  if (isList) return []
  const column = (em: EntityManager) => columnOf(em, entity, properties[0], 'row')
  if (choices) {
    const order = (value: RawBuilder<unknown>) => sql`array_position(${choices.values}::text[], ${value})`
    const description = `Its \`${name}\`, in the order of ${choices.name}.`
    return [{ ...plain, name, description, type: () => type, value: (em) => sql`${column(em)}::text`, order }]
  }
  if (type === Boolean) return [{ ...plain, name, description: `Its \`${name}\`.`, type: () => Boolean, value: column }]
  if (type === Period)
    return [
      {
        ...plain,
        name: name === 'period' ? 'startYear' : `${name}StartYear`,
        description: `The year in which its \`${name}\` begins: one that covers several years stands in the first.`,
        type: () => Int,
        value: (em) => sql`extract(year from lower(${column(em)}))::integer`,
      },
    ]
  if (type === DateScalar)
    return [
      {
        ...plain,
        name: `${name}Year`,
        description: `The year of its \`${name}\`.`,
        type: () => Int,
        value: (em) => sql`extract(year from ${column(em)})::integer`,
      },
    ]
  return []
}
