import { sql, type RawBuilder } from 'kysely'
import { InputError } from '../kit/errors.ts'
import { Period } from '../kit/period.ts'
import { columnOf } from '../kit/rows.ts'
import { DateScalar } from '../kit/scalars.ts'
import { addField, entriesOf, joined, type Condition, type Given, type Where } from './condition.ts'
import { tableFieldsOf } from './fields.ts'
import { PeriodInput } from './inputs.ts'
import { whereOfType, type ValueWhere } from './values.ts'
import { periodCondition, periodWhere } from './where-period.ts'

/** Let a noun be asked about the columns that its type shows: texts in two languages as one. */
export function addColumns(where: Where): void {
  for (const field of tableFieldsOf(where.entity)) {
    const { name, type, description, properties } = field
    if (type === Period) {
      addPeriod(where, name)
      continue
    }
    const values = whereOfType(field)
    if (!values) continue
    addField(
      where,
      name,
      () => values.input,
      description ?? `Conditions on \`${name}\`.`,
      ({ em }, row, given, path) =>
        valueCondition(
          properties.map((property) => columnOf(em, where.entity, property, row)),
          values,
          given,
          path,
        ),
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

function addPeriod(where: Where, property: string): void {
  const { input } = periodWhere()
  const among = (given: RawBuilder<unknown>, period: RawBuilder<unknown>) =>
    sql<boolean>`(${period} is null or ${period} ${given})`
  addField(
    where,
    property,
    () => input,
    `Conditions on its \`${property}\`, of which something is known only where it is stated.`,
    ({ em }, row, given, path) => periodCondition(columnOf(em, where.entity, property, row), given, path),
  )
  addField(
    where,
    property === 'period' ? 'inForceOn' : `${property}On`,
    () => DateScalar,
    'It is in force on this day. What has no stated period is always in force.',
    ({ em }, row, day) => among(sql`@> ${day}::date`, columnOf(em, where.entity, property, row)),
  )
  addField(
    where,
    property === 'period' ? 'during' : `${property}During`,
    () => PeriodInput,
    'It is in force on at least one day of this period. What has no stated period is always in force.',
    ({ em }, row, { start = null, end = null }: PeriodInput, path) => {
      if (start === null && end === null)
        throw new InputError(`${path} has neither start nor end; give at least one of them.`, path)
      if (start !== null && end !== null && start >= end)
        throw new InputError(`${path}.end is ${end}; it should be after start (${start}).`, `${path}.end`)
      return among(sql`&& daterange(${start}::date, ${end}::date)`, columnOf(em, where.entity, property, row))
    },
  )
}
