import type { EntityManager } from '@mikro-orm/sql'
import { sql, type RawBuilder } from 'kysely'
import { Period } from '../kit/period.ts'
import { DateScalar } from '../kit/scalars.ts'
import { addField, entriesOf, joined, type Condition, type Given, type Where } from './condition.ts'
import { shownColumns } from './shown-columns.ts'
import { whereOfType, type ValueWhere } from './values.ts'

/** Let a noun be asked about the columns that its type shows: texts in two languages as one. */
export function addColumns(where: Where): void {
  for (const { name, type, enumName, properties, isList, description } of shownColumns(where.entity)) {
    if (isList) continue
    if (type === Period) {
      addPeriod(where, name)
      continue
    }
    const values = whereOfType(type, enumName)
    if (!values) continue
    addField(
      where,
      name,
      () => values.input,
      description ?? `Conditions on \`${name}\`.`,
      (em, row, given, path) => valueCondition(columnsOfRow(em, where, row, properties), values, given, path),
    )
  }
}

/** A text in two languages is asked in both: one of them is enough, and one that is known makes it known. */
function valueCondition(
  columns: RawBuilder<unknown>[],
  { operators }: ValueWhere,
  given: Given,
  path: string,
): Condition {
  const [only, ...others] = columns
  const known = others.length === 0 ? only! : sql`coalesce(${sql.join(columns)})`
  const conditions = entriesOf(given, path).map(([name, value]) => {
    const { condition } = operators[name]!
    if (others.length === 0 || name === 'isKnown') return condition(known, value)
    const each = columns.map((column) => sql<boolean>`coalesce(${condition(column, value)}, false)`)
    return sql<boolean>`(case when ${known} is not null then ${joined(each, 'or')} end)`
  })
  return joined(conditions, 'and')
}

function addPeriod(where: Where, name: string): void {
  addField(
    where,
    'inForceOn',
    () => DateScalar,
    'It is in force on this day. What has no stated period is always in force.',
    (em, row, day) => {
      const [period] = columnsOfRow(em, where, row, [name])
      return sql`(${period} is null or ${period} @> ${day}::date)`
    },
  )
}

/** The columns of properties, for a row with an alias. */
export function columnsOfRow(
  em: EntityManager,
  { entity }: Pick<Where, 'entity'>,
  row: string,
  properties: string[],
): RawBuilder<unknown>[] {
  const all = em.getMetadata().get(entity).properties as Record<string, { fieldNames: string[] }>
  return properties.map((property) => sql.ref(`${row}.${all[property]!.fieldNames[0]}`))
}
