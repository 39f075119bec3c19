import type { EntityClass } from '@mikro-orm/core'
import { Field, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql'
import type { Keyed } from '../kit/rows.ts'
import { columnDimensions } from './column-dimensions.ts'
import type { Dimension } from './dimension.ts'
import { linkDimensions } from './link-dimensions.ts'
import { measureOf, type Measure } from './measures.ts'
import { tableFieldsOf } from './fields.ts'

/** What can be computed over the rows of a noun. */
export interface Aggregation {
  entity: EntityClass<Keyed>
  dimensions: Map<string, Dimension>
  /** The enum of their names. */
  dimensionType: object
  measures: Map<string, { property: string; measure: Measure }>
  /** The type of the graph of one group. */
  group: ClassType<object>
}

/** What can be computed over the rows of a noun, of what its type says of itself and of its links. Call it once, when all links are described. */
export function aggregationOf(entity: EntityClass<Keyed>): Aggregation {
  const { name } = entity as unknown as ClassType
  const dimensions = new Map<string, Dimension>()
  for (const dimension of [...columnDimensions(entity), ...linkDimensions(entity)]) {
    if (dimensions.has(dimension.name)) throw new Error(`${name} has two dimensions named ${dimension.name}.`)
    dimensions.set(dimension.name, dimension)
  }
  const measures: Aggregation['measures'] = new Map()
  for (const { name: field, type, isList, properties } of tableFieldsOf(entity)) {
    const measure = isList ? null : measureOf(type)
    if (measure) measures.set(field, { property: properties[0]!, measure })
  }
  return {
    entity,
    dimensions,
    dimensionType: dimensionType(name, dimensions),
    measures,
    group: groupType(name, keysType(name, dimensions), measures),
  }
}

function dimensionType(noun: string, dimensions: Aggregation['dimensions']): object {
  const type = Object.fromEntries([...dimensions.keys()].map((name) => [name, name]))
  registerEnumType(type, {
    name: `${noun}Dimension`,
    description: `What rows of a list of ${noun} can be grouped by.`,
    valuesConfig: Object.fromEntries([...dimensions.values()].map(({ name, description }) => [name, { description }])),
  })
  return type
}

function keysType(noun: string, dimensions: Aggregation['dimensions']): ClassType<object> {
  const name = `${noun}GroupKeys`
  const type = { [name]: class {} }[name]!
  for (const { name: field, description, type: of } of dimensions.values())
    Field(() => of() as never, {
      nullable: true,
      description: `${description} null = not stated, or not grouped by it.`,
    })(type.prototype, field)
  ObjectType(name, {
    description: `What the rows of a group of a list of ${noun} have in common.`,
    simpleResolvers: true,
  })(type)
  return type
}

function groupType(noun: string, keys: ClassType<object>, measures: Aggregation['measures']): ClassType<object> {
  const name = `${noun}Group`
  const type = { [name]: class {} }[name]!
  const add = (field: string, of: object, description: string) =>
    Field(() => of as never, { description })(type.prototype, field)
  add('keys', keys, 'What its rows have in common: each dimension that is grouped by, under its name.')
  add('count', Int, 'How many rows it has.')
  add(
    'overlapping',
    Boolean,
    'A row may stand in other groups as well, because a dimension is a list: do not add the groups up.',
  )
  for (const [field, { measure }] of measures) add(field, measure.type, `Figures of \`${field}\` over its rows.`)
  ObjectType(name, { description: `Rows of a list of ${noun} that are counted together.`, simpleResolvers: true })(type)
  return type
}
