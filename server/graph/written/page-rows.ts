import { sql, type RawBuilder } from 'kysely'
import type { DescribedPages } from '../../ask/described.ts'
import type { KeyPairs } from '../../ask/where-links.ts'
import { listName, listText } from '../../kit/cursor.ts'
import { stretchOf, stretchOfTable, type Selection } from '../../kit/selection.ts'
import { byKey, positionOf } from '../../kit/sorting.ts'
import { jsonValue, type Json } from './json.ts'
import type { AskedField } from './writing.ts'

/** A page that is written, from the beginning of its list. */
export interface WrittenPage {
  first: number
  /** Only its rows are asked for, in the order of their keys: nobody has to know what is behind them, nor where they stand. */
  isPlain: boolean
  table: RawBuilder<unknown>
  pairs: DescribedPages['pairs']
  selection: Selection
  /** The name of the list, for its cursors. */
  list: RawBuilder<string>
}

/** The rows of a page, and the one behind it. Their places are numbered from 1. */
export function rowsOfPage({ first, table, pairs, selection }: WrittenPage): RawBuilder<unknown> {
  const stretch = { after: null, before: null, limit: first + 1, fromEnd: false }
  const { order } = stretchOf(selection, stretch)
  const extras = sql`${positionOf(selection.sorting)} as " position", ${selection.distance ?? sql`null::float8`} as " distance",
    row_number() over (order by ${order}) as " place"`
  if (!pairs) return sql`(select row.*, ${extras} from ${stretchOfTable(table, selection, stretch)})`
  const keys = firstKeys(pairs, sql`owner.key`, stretch.limit)
  return sql`(select row.*, ${extras} from (${keys}) link join ${table} row on row.key = link.child)`
}

/** The rows of a plain page. */
export function plainRowsOfPage({ first, table, pairs, selection }: WrittenPage): RawBuilder<unknown> {
  if (!pairs)
    return sql`(select * from ${table} row where ${selection.where ?? sql`true`} order by row.key limit ${first}) row`
  // Among the keys `row` is still the row above.
  return sql`(${firstKeys(pairs, sql`row.key`, first)}) link join ${table} row on row.key = link.child`
}

/** Of long lists only the keys of the page are read. */
function firstKeys(pairs: KeyPairs, parent: RawBuilder<unknown>, limit: number): RawBuilder<unknown> {
  return sql`select distinct child::text collate "C" as child from (${pairs}) link where link.parent = ${parent}
    order by child limit ${limit}`
}

/** How many rows the whole list has. */
export function countOfPage({ table, pairs, selection }: WrittenPage): RawBuilder<Json> {
  const count = pairs
    ? sql`(select count(distinct child)::integer from (${pairs}) link where link.parent = owner.key)`
    : sql`(select count(*)::integer from ${table} row where ${selection.where ?? sql`true`})`
  return jsonValue(count)
}

/** As `writePosition` of kit/sorting.ts. */
export function placeInPage({ selection: { sorting } }: WrittenPage): RawBuilder<unknown> {
  return sorting === byKey ? sql`row.key` : sql`array_to_json(row." position")::text`
}

/** As `listName` of kit/cursor.ts: of a list below a row it depends on the row. */
export function nameOfList({ name, given }: AskedField, isBelowRow: boolean): RawBuilder<string> {
  if (!isBelowRow) return sql`${listName(name, undefined, given)}::text`
  // Where the key of the row stands in what is hashed.
  const [before, after] = listText(name, '\0', given).split(JSON.stringify('\0'))
  const hashed = sql`${before}::text || to_json(owner.key)::text || ${after}::text`
  return sql`substr(translate(encode(sha256(convert_to(${hashed}, 'UTF8')), 'base64'), '+/', '-_'), 1, 11)`
}
