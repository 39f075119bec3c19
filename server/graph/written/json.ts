import { sql, type RawBuilder } from 'kysely'

/** Something that is asked is not in SQL: it is answered field by field. */
export class NotDescribed extends Error {}

/** PostgreSQL's functions take a hundred arguments. */
const mostMembers = 50

/** A JSON object with its members in their order. Names are values of the statement. */
export function jsonObject(
  members: readonly (readonly [name: string, value: RawBuilder<unknown>])[],
): RawBuilder<unknown> {
  if (members.length > mostMembers) throw new NotDescribed(`an object with ${members.length} members`)
  if (members.length === 0) return sql`'{}'::json`
  return sql`json_build_object(${sql.join(members.map(([name, value]) => sql`${name}::text, ${value}`))})`
}

/** A text as base64url. */
export function base64url(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\n', '-_')`
}
