import type { EntityClass } from '@mikro-orm/core'
import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql'
import { sql, type RawBuilder } from 'kysely'
import { describedOf, type DescribedField } from '../../ask/described.ts'
import { Period } from '../../kit/period.ts'
import { columnOf, tableOf, type Keyed } from '../../kit/rows.ts'
import { base64url, jsonList, jsonObject, jsonOrNull, jsonValue, NotDescribed, type Json } from './json.ts'
import { givenTo, selectedBelow } from './selected.ts'
import { tableFieldOf, writeColumn, writePeriod } from './write-column.ts'
import { writePage } from './write-page.ts'
import type { AskedField, AskedRow, Writing } from './writing.ts'

/**
 * A field as JSON: of a row of a noun, which is called `row`, or (null) of the whole.
 * @throws NotDescribed when something of it is not in SQL, and what its arguments throw
 */
export async function writeField(
  writing: Writing,
  type: GraphQLObjectType,
  entity: EntityClass<Keyed> | null,
  nodes: readonly FieldNode[],
): Promise<RawBuilder<Json>> {
  const { operation, context } = writing
  const name = nodes[0]!.name.value
  if (name === '__typename') return jsonValue(sql`${type.name}::text`)
  const field = type.getFields()[name]
  if (!field) throw new NotDescribed(name)
  if (entity && name === 'id') return jsonValue(base64url(sql`${`${type.name}:`}::text || row.key`))
  const given = givenTo(operation, field, nodes)
  const below = getNamedType(field.type) as GraphQLObjectType
  const asked = { name: `${type.name}.${name}`, given, type: below, selected: selectedBelow(operation, below, nodes) }
  const described = describedOf(entity, name)
  if (described) return writeDescribed(writing, described, asked)
  const column = entity && tableFieldOf(entity, name)
  if (!column) throw new NotDescribed(asked.name)
  const columns = column.properties.map((property) => columnOf(context.em, entity, property, 'row'))
  return column.type === Period ? writePeriod(columns[0]!, asked.selected) : writeColumn(column, columns, given)
}

/** A row of a noun, which is called `row`, as a JSON object. */
async function writeRow(
  writing: Writing,
  entity: EntityClass<Keyed>,
  { type, selected }: AskedRow,
): Promise<RawBuilder<Json>> {
  const members: [string, RawBuilder<Json>][] = []
  for (const [name, nodes] of selected) members.push([name, await writeField(writing, type, entity, nodes)])
  return jsonObject(members)
}

async function writeDescribed(
  writing: Writing,
  described: DescribedField,
  asked: AskedField,
): Promise<RawBuilder<Json>> {
  if (described.is === 'value') return jsonOrNull(described.value(asked.given))
  if (described.is === 'pages') return writePage(writing, described, asked, writeRow)
  const { em } = writing.context
  const object = await writeRow(writing, described.entity, asked)
  const table = tableOf(em, described.entity)
  switch (described.is) {
    case 'keyed':
      return jsonOrNull(sql`(select ${object} from ${table} row where row.key = ${asked.given.key})`)
    case 'row': {
      const key = columnOf(em, described.owner, described.property, 'row')
      return jsonOrNull(
        sql`(select ${object} from (select ${key} as key) link join ${table} row on row.key = link.key)`,
      )
    }
    case 'list': {
      const { pairs, hasPlaces } = described
      const links = sql`select distinct child${hasPlaces ? sql`, place` : sql``} from (${pairs}) link where link.parent = row.key`
      const all = jsonList(object, hasPlaces ? sql`link.place` : sql`row.key`)
      return sql`(select ${all} from (${links}) link join ${table} row on row.key = link.child)`
    }
  }
}
