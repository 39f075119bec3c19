import { createHash } from 'node:crypto'
import { InputError } from './errors.ts'
import { isText } from './exact-json.ts'

/** What a list is: the same for the same field of the same row, asked with the same arguments but for the page. */
export function listText(field: string, row: string | undefined, args: Record<string, unknown>): string {
  const { first: _first, after: _after, last: _last, before: _before, ...others } = args
  return JSON.stringify([field, row, others])
}

/** A short name for a list. */
export function listName(field: string, row: string | undefined, args: Record<string, unknown>): string {
  return createHash('sha256')
    .update(listText(field, row, args))
    .digest('base64url')
    .slice(0, 11)
}

/** The cursor of a place in a list (a text of sorting.ts): opaque. */
export function cursorOf(list: string, place: string): string {
  return Buffer.from(`${list}:${place}`).toString('base64url')
}

/** The place that a cursor of a list stands for. @throws InputError that names the argument, for any other text */
export function placeOfCursor(cursor: string, list: string, argument: 'after' | 'before'): string {
  const [, name, place] = /^([\w-]{11}):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const end = argument === 'after' ? 'endCursor' : 'startCursor'
  const wanted = `give the "${end}" of a page of this list, asked with the same arguments`
  if (place === undefined || !isText(place) || cursorOf(name!, place) !== cursor)
    throw new InputError(`${argument} is "${cursor.slice(0, 100)}", which is no cursor; ${wanted}.`, argument)
  if (name !== list) throw new InputError(`${argument} is a cursor of another list; ${wanted}.`, argument)
  return place
}
