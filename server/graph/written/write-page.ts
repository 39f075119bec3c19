import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql'
import { sql, type RawBuilder } from 'kysely'
import type { DescribedPages } from '../../ask/described.ts'
import { listName, listText } from '../../kit/cursor.ts'
import { checkPage, nestedPage, rootPage } from '../../kit/page-size.ts'
import { tableOf } from '../../kit/rows.ts'
import { stretchOf, stretchOfTable, type Selection } from '../../kit/selection.ts'
import { byKey, positionOf } from '../../kit/sorting.ts'
import { base64url, jsonList, jsonObject, jsonValue, NotDescribed, type Json } from './json.ts'
import { selectedBelow } from './selected.ts'
import type { AskedField, WriteRow, Writing } from './writing.ts'

/** A page of a list as JSON, as kit/page.ts answers it: from its beginning, without a cursor. Other pages are not written. */
export async function writePage(
  writing: Writing,
  { entity, pairs, select }: DescribedPages,
  asked: AskedField,
  writeRow: WriteRow,
): Promise<RawBuilder<Json>> {
  const { given } = asked
  const { first, last } = checkPage(given, pairs ? nestedPage : rootPage)
  const selection = await select(writing.context, given)
  if (first === null || last !== null || (given.after ?? given.before ?? null) !== null)
    throw new NotDescribed('a page further on')
  // What is asked of the rows of many lists is asked once for all of them elsewhere (kit/links.ts), which is faster.
  if (pairs && (selection.where || selection.sorting !== byKey))
    throw new NotDescribed('a list below a row, with a filter')
  const page = {
    first,
    table: tableOf(writing.context.em, entity),
    pairs,
    selection,
    list: listOf(asked, pairs !== null),
  }
  const members: [string, RawBuilder<Json>][] = []
  for (const [name, nodes] of asked.selected)
    members.push([name, await writeMember(writing, writeRow, entity, page, asked.type, nodes)])
  const isRead = [...asked.selected.values()].some(([node]) => !['totalCount', '__typename'].includes(node!.name.value))
  const object = jsonObject(members)
  if (!pairs) return isRead ? sql`(select ${object} from ${rowsOf(page)} row having true)` : sql`(select ${object})`
  const owner = sql`(select row.key as key) owner`
  return isRead
    ? sql`(select ${object} from ${owner} left join lateral ${rowsOf(page)} row on true group by owner.key)`
    : sql`(select ${object} from ${owner})`
}

interface WrittenPage {
  first: number
  table: RawBuilder<unknown>
  pairs: DescribedPages['pairs']
  selection: Selection
  /** The name of the list, for its cursors. */
  list: RawBuilder<string>
}

/** The rows of a page, and the one behind it. Their places are numbered from 1. */
function rowsOf({ first, table, pairs, selection }: WrittenPage): RawBuilder<unknown> {
  const stretch = { after: null, before: null, limit: first + 1, fromEnd: false }
  const { order } = stretchOf(selection, stretch)
  const extras = sql`${positionOf(selection.sorting)} as " position", ${selection.distance ?? sql`null::float8`} as " distance",
    row_number() over (order by ${order}) as " place"`
  if (!pairs) return sql`(select row.*, ${extras} from ${stretchOfTable(table, selection, stretch)})`
  // Of long lists only the keys of the page are read.
  return sql`(select row.*, ${extras} from (
      select distinct child::text collate "C" as child from (${pairs}) link where link.parent = owner.key
      order by child limit ${first + 1}
    ) link join ${table} row on row.key = link.child)`
}

async function writeMember(
  writing: Writing,
  writeRow: WriteRow,
  entity: DescribedPages['entity'],
  page: WrittenPage,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Promise<RawBuilder<Json>> {
  const { operation } = writing
  const name = nodes[0]!.name.value
  if (name === '__typename') return jsonValue(sql`${type.name}::text`)
  if (name === 'totalCount') return countOf(page)
  const below = getNamedType(type.getFields()[name]!.type) as GraphQLObjectType
  const selected = selectedBelow(operation, below, nodes)
  const shown = (object: RawBuilder<Json>) => jsonList(object, sql`row." place"`, sql`row." place" <= ${page.first}`)
  if (name === 'nodes') return shown(await writeRow(writing, entity, { type: below, selected }))
  const cursor = base64url(sql`${page.list} || ':' || ${placeOf(page)}`)
  const members: [string, RawBuilder<Json>][] = []
  for (const [key, inner] of selected) {
    const field = inner[0]!.name.value
    const parts: Record<string, () => RawBuilder<Json>> = name === 'edges' ? edgeParts(cursor) : infoParts(page, cursor)
    if (name === 'edges' && field === 'node') {
      const node = getNamedType(below.getFields().node!.type) as GraphQLObjectType
      members.push([
        key,
        await writeRow(writing, entity, { type: node, selected: selectedBelow(operation, node, inner) }),
      ])
    } else if (field === '__typename') members.push([key, jsonValue(sql`${below.name}::text`)])
    else if (parts[field]) members.push([key, parts[field]()])
    else throw new NotDescribed(`${below.name}.${field}`)
  }
  if (name === 'edges') return shown(jsonObject(members))
  if (name === 'pageInfo') return jsonObject(members)
  throw new NotDescribed(`${type.name}.${name}`)
}

function countOf({ table, pairs, selection }: WrittenPage): RawBuilder<Json> {
  const count = pairs
    ? sql`(select count(distinct child)::integer from (${pairs}) link where link.parent = owner.key)`
    : sql`(select count(*)::integer from ${table} row where ${selection.where ?? sql`true`})`
  return jsonValue(count)
}

const edgeParts = (cursor: RawBuilder<string>) => ({
  cursor: () => jsonValue(cursor),
  // As JavaScript rounds.
  distance: () => jsonValue(sql`floor(row." distance" * 10 + 0.5) / 10`),
})

const infoParts = ({ first }: WrittenPage, cursor: RawBuilder<string>) => {
  const cursorAt = (direction: RawBuilder<unknown>) =>
    jsonValue(sql`(array_agg(${cursor} order by row." place" ${direction}) filter (where row." place" <= ${first}))[1]`)
  return {
    hasNextPage: () => jsonValue(sql`count(row.key) > ${first}`),
    hasPreviousPage: () => jsonValue(sql`false`),
    startCursor: () => cursorAt(sql`asc`),
    endCursor: () => cursorAt(sql`desc`),
  }
}

/** As `writePosition` of kit/sorting.ts. */
function placeOf({ selection: { sorting } }: WrittenPage): RawBuilder<unknown> {
  return sorting === byKey ? sql`row.key` : sql`array_to_json(row." position")::text`
}

/** As `listName` of kit/cursor.ts: of a list below a row it depends on the row. */
function listOf({ name, given }: AskedField, isBelowRow: boolean): RawBuilder<string> {
  if (!isBelowRow) return sql`${listName(name, undefined, given)}::text`
  // Where the key of the row stands in what is hashed.
  const [before, after] = listText(name, '\0', given).split(JSON.stringify('\0'))
  const hashed = sql`${before}::text || to_json(owner.key)::text || ${after}::text`
  return sql`substr(translate(encode(sha256(convert_to(${hashed}, 'UTF8')), 'base64'), '+/', '-_'), 1, 11)`
}
