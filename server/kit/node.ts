import { ID, Field, InterfaceType } from 'type-graphql'
import { isText } from './exact-json.ts'

/** What the field `id` is, of whatever has one. */
export const aboutId = { description: 'Unique in the whole graph, opaque, and stable as long as the key is.' }

@InterfaceType({
  description: 'Anything with an id that is unique in the whole graph (Relay).',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, aboutId)
  declare readonly id: string
}

/** The id of a row in the whole graph: type and key, base64url. */
export function globalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url')
}

/** Type and key of an id made by `globalId`; null when the text is none. */
export function parseGlobalId(id: string): { type: string; key: string } | null {
  const [, type, key] = /^(\w+):(.+)$/s.exec(Buffer.from(id, 'base64url').toString()) ?? []
  return key !== undefined && isText(key) && globalId(type!, key) === id ? { type: type!, key } : null
}
