import { isObjectType, type GraphQLSchema } from 'graphql'
import { listName, placeOfCursor } from '../kit/cursor.ts'
import { once } from '../kit/once.ts'
import type { Page } from '../kit/page.ts'
import type { Keyed } from '../kit/rows.ts'

/**
 * Let every list of a schema give cursors that say which list they are of, and refuse those of any other list. What a
 * resolver gets as `after` and `before` are places in its list.
 */
export function bindCursors(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields())) {
      const { resolve, args } = field
      if (!resolve || !args.some(({ name }) => name === 'after')) continue
      field.resolve = (
        root: Keyed | undefined,
        given: { after?: string | null; before?: string | null },
        context,
        info,
      ) => {
        const list = once(() => listName(`${type.name}.${field.name}`, root?.key, given))
        const place = (name: 'after' | 'before') => {
          const cursor = given[name]
          return typeof cursor === 'string' ? placeOfCursor(cursor, list(), name) : null
        }
        const page = resolve(root, { ...given, after: place('after'), before: place('before') }, context, info) as
          Page<Keyed> | Promise<Page<Keyed>>
        return page instanceof Promise ? page.then((each) => each.withCursorsOf(list)) : page.withCursorsOf(list)
      }
    }
}
