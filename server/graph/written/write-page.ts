import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql'
import { sql, type RawBuilder } from 'kysely'
import type { DescribedPages } from '../../ask/described.ts'
import { checkPage, nestedPage, rootPage } from '../../kit/page-size.ts'
import { tableOf } from '../../kit/rows.ts'
import { byKey } from '../../kit/sorting.ts'
import { base64url, jsonList, jsonObject, jsonValue, NotDescribed, type Json } from './json.ts'
import { countOfPage, nameOfList, placeInPage, plainRowsOfPage, rowsOfPage, type WrittenPage } from './page-rows.ts'
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
  const names = new Set([...asked.selected.values()].map(([node]) => node!.name.value))
  const page = {
    first,
    isPlain: selection.sorting === byKey && names.isSubsetOf(plainParts),
    table: tableOf(writing.context.em, entity),
    pairs,
    selection,
    list: nameOfList(asked, pairs !== null),
  }
  const members: [string, RawBuilder<Json>][] = []
  for (const [name, nodes] of asked.selected)
    members.push([name, await writeMember(writing, writeRow, entity, page, asked.type, nodes)])
  const object = jsonObject(members)
  const isRead = !names.isSubsetOf(partsWithoutRows)
  if (isRead && page.isPlain) return sql`(select ${object} from ${plainRowsOfPage(page)} having true)`
  if (!pairs) return isRead ? sql`(select ${object} from ${rowsOfPage(page)} row having true)` : sql`(select ${object})`
  const owner = sql`(select row.key as key) owner`
  return isRead
    ? sql`(select ${object} from ${owner} left join lateral ${rowsOfPage(page)} row on true group by owner.key)`
    : sql`(select ${object} from ${owner})`
}

/** What of a page says nothing of its rows, and what nothing but the rows. */
const partsWithoutRows = new Set(['totalCount', '__typename'])
const plainParts = new Set(['nodes', '__typename'])

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
  if (name === 'totalCount') return countOfPage(page)
  const below = getNamedType(type.getFields()[name]!.type) as GraphQLObjectType
  const selected = selectedBelow(operation, below, nodes)
  const shown = (object: RawBuilder<Json>) =>
    page.isPlain
      ? jsonList(object, sql`row.key`)
      : jsonList(object, sql`row." place"`, sql`row." place" <= ${page.first}`)
  if (name === 'nodes') return shown(await writeRow(writing, entity, { type: below, selected }))
  const cursor = base64url(sql`${page.list} || ':' || ${placeInPage(page)}`)
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
