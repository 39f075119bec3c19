import { registerEnumType } from 'type-graphql'

/**
 * An enum of the graph: its values are their names.
 * @param descriptions what each value means, in the order in which the schema has them
 */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  descriptions: Record<Value, string>,
): { readonly [Each in Value]: Each } {
  const values = Object.keys(descriptions) as Value[]
  const type = Object.fromEntries(values.map((value) => [value, value])) as { [Each in Value]: Each }
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(values.map((value) => [value, { description: descriptions[value] }])) as Record<
      Value,
      { description?: string }
    >,
  })
  return type
}
