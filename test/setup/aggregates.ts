import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** A root list whose rows can be computed over. */
export interface AggregatedList {
  name: string
  /** The type of its rows. */
  row: GraphQLObjectType
  group: GraphQLObjectType
  dimensions: string[]
  /** Fields with figures, each with the name of its type. */
  measures: [field: string, type: string][]
}

/** All root lists that have an `aggregate`. */
export function aggregatedLists(schema: GraphQLSchema): AggregatedList[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, type, args }) => {
    const connection = getNamedType(type)
    const aggregate = isObjectType(connection) && connection.getFields().aggregate
    // What asks about one area is tested by itself.
    if (!aggregate || args.some(isRequiredArgument)) return []
    const group = getNamedType(aggregate.type) as GraphQLObjectType
    const measures = Object.values(group.getFields())
      .map((field): [string, string] => [field.name, getNamedType(field.type).name])
      .filter(([, of]) => of.endsWith('Figures'))
    const dimension = getNamedType(aggregate.args[0]!.type) as GraphQLEnumType
    const row = getNamedType((connection as GraphQLObjectType).getFields().nodes!.type) as GraphQLObjectType
    return [{ name, row, group, dimensions: dimension.getValues().map((value) => value.name), measures }]
  })
}

/** What says what a group is. */
export function keySelection({ group }: AggregatedList, dimension: string): string {
  const keys = getNamedType(group.getFields().keys!.type) as GraphQLObjectType
  const type = getNamedType(keys.getFields()[dimension]!.type)
  return isObjectType(type) ? `${dimension} { key }` : dimension
}

/** All figures of a measure. */
export const figures = '{ sum mean median min max state known unknown zero hasUnknown }'

type Row = Record<string, any>

/** How the groups of a dimension follow from rows as the graph shows them: what to ask of each row, and the keys of the groups that it is in. */
export interface RowGroups {
  selection: string
  keysOf: (row: Row) => unknown[]
  /** A row may be in several. */
  isOverlapping: boolean
}

const levels = ['city', 'district', 'quarter', 'programmeArea', 'managementArea']

/** `containers`: the keys of all areas of a kind (such as `programmeArea`) in which an area lies. */
export function rowGroups(
  { row }: AggregatedList,
  dimension: string,
  containers: (area: string, kind: string) => string[],
): RowGroups {
  const fields = row.getFields()
  if (levels.includes(dimension)) {
    const link = ['areas', 'area'].find((name) => name in fields)
    const areasOf = (of: Row): string[] => [link ? of[link] : of].flat().flatMap((area) => area?.key ?? [])
    const keysOf = (of: Row) => [...new Set(areasOf(of).flatMap((area) => containers(area, dimension)))]
    return { selection: link ? `${link} { key }` : 'key', keysOf, isOverlapping: true }
  }
  const field = fields[dimension]
  if (field) {
    const type = isNonNullType(field.type) ? field.type.ofType : field.type
    const isRow = isObjectType(getNamedType(type))
    const keysOf = (of: Row) => [of[dimension]].flat().flatMap((value) => (isRow ? (value?.key ?? []) : (value ?? [])))
    return { selection: isRow ? `${dimension} { key }` : dimension, keysOf, isOverlapping: isListType(type) }
  }
  const plain = (selection: string, keyOf: (of: Row) => unknown): RowGroups => ({
    selection,
    keysOf: (of) => [keyOf(of) ?? []].flat(),
    isOverlapping: false,
  })
  const year = (day?: string | null) => (day ? Number(day.slice(0, 4)) : null)
  const known = /^(.*)Known$/.exec(dimension)?.[1]
  if (known)
    return plain(
      known === 'period' || known === 'boundaryValidity'
        ? `${known} { start }`
        : isObjectType(getNamedType(fields[known]!.type))
          ? `${known} { key }`
          : known,
      (of) => of[known] !== null,
    )
  const start = /^(?:(.*)S|s)tartYear$/.exec(dimension)
  if (start) return plain(`${start[1] ?? 'period'} { start }`, (of) => year(of[start[1] ?? 'period']?.start))
  const day = /^(.*)Year$/.exec(dimension)?.[1]
  if (day) return plain(day, (of) => year(of[day]))
  // The row that a row leads to leads to another.
  const first = Object.keys(fields).find(
    (name) => dimension.startsWith(name) && isObjectType(getNamedType(fields[name]!.type)),
  )!
  const second = dimension.slice(first.length).replace(/^\w/, (letter) => letter.toLowerCase())
  return plain(`${first} { ${second} { key } }`, (of) => of[first]?.[second]?.key)
}
