import { createHash } from 'node:crypto'
import { InputError } from './errors.ts'
import { isText } from './exact-json.ts'

/** A short name for a list: equal for the same field of the same row, asked with the same arguments but for the page. */
export function listName(field: string, row: string | undefined, args: Record<string, unknown>): string {
  const { first: _first, after: _after, ...others } = args
  return createHash('sha256')
    .update(JSON.stringify([field, row, others]))
    .digest('base64url')
    .slice(0, 11)
}

/** The cursor of a row in a list: opaque. */
export function cursorOf(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString('base64url')
}

/** The key of the row that a cursor of a list stands for. @throws InputError that names `after`, for any other text */
export function keyOfCursor(cursor: string, list: string): string {
  const [, name, key] = /^([\w-]{11}):(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const wanted = 'give the "endCursor" of a page of this list, asked with the same arguments'
  if (key === undefined || !isText(key) || cursorOf(name!, key) !== cursor)
    throw new InputError(`after is "${cursor.slice(0, 100)}", which is no cursor; ${wanted}.`, 'after')
  if (name !== list) throw new InputError(`after is a cursor of another list; ${wanted}.`, 'after')
  return key
}
