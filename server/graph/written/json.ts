import { sql, type RawBuilder } from 'kysely'

/** Something that is asked is not in SQL: it is answered field by field. */
export class NotDescribed extends Error {}

/** A text that is JSON: as short as JavaScript writes it, which PostgreSQL's own objects and lists are not. */
export type Json = string & { readonly isJson: true }

/** PostgreSQL's functions take a hundred arguments. */
const mostMembers = 48

/** A value that stands for itself: a text, a number, yes or no, a list of these, or what is JSON already. */
export function jsonValue(value: RawBuilder<unknown>): RawBuilder<Json> {
  return sql`coalesce(to_json(${value})::text, 'null')`
}

/** An object with its members in their order. Names are values of the statement. */
export function jsonObject(members: readonly (readonly [name: string, value: RawBuilder<Json>])[]): RawBuilder<Json> {
  if (members.length > mostMembers) throw new NotDescribed(`an object with ${members.length} members`)
  const parts = members.flatMap(([name, value], at) => [
    sql`${`${at > 0 ? ',' : ''}${JSON.stringify(name)}:`}::text`,
    value,
  ])
  return sql`concat(${sql.join([sql`'{'`, ...parts, sql`'}'`])})`
}

/** A list of what rows are, in an order. @param among which of the rows; left out, all */
export function jsonList(
  item: RawBuilder<Json>,
  order: RawBuilder<unknown>,
  among?: RawBuilder<unknown>,
): RawBuilder<Json> {
  const some = among ? sql` filter (where ${among})` : sql``
  return sql`concat('[', string_agg(${item}, ',' order by ${order})${some}, ']')`
}

/** A text that is JSON, or null where there is none. */
export function jsonOrNull(found: RawBuilder<string | null>): RawBuilder<Json> {
  return sql`coalesce(${found}, 'null')`
}

/** A text as base64url. */
export function base64url(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\n', '-_')`
}
