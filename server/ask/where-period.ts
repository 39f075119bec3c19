import { sql, type RawBuilder } from 'kysely'
import { Field, InputType, type ClassType } from 'type-graphql'
import { once } from '../kit/once.ts'
import { DateScalar } from '../kit/scalars.ts'
import { entriesOf, joined, type Condition, type Given } from './condition.ts'
import { whereOfScalar } from './values.ts'

const ends: Record<string, string> = {
  start: 'Its first day. Not known: it is open, or not stated.',
  end: 'The first day after it. Not known: it is open, or not stated.',
}

/** The filter of periods, made once. */
export const periodWhere = once((): { input: ClassType<object> } => {
  class PeriodWhere {}
  for (const [name, description] of Object.entries(ends))
    Field(() => whereOfScalar(DateScalar)!.input, { nullable: true, description })(PeriodWhere.prototype, name)
  Field(() => Boolean, { nullable: true, description: 'Whether it is stated.' })(PeriodWhere.prototype, 'isKnown')
  InputType('PeriodWhere', { description: 'Conditions on a period; all of them hold.' })(PeriodWhere)
  return { input: PeriodWhere }
})

/** What a filter says of a period. @throws InputError for null in place of a condition */
export function periodCondition(period: RawBuilder<unknown>, given: Given, path: string): Condition {
  const { operators } = whereOfScalar(DateScalar)!
  const sides: Record<string, RawBuilder<unknown>> = { start: sql`lower(${period})`, end: sql`upper(${period})` }
  const conditions = entriesOf(given, path).flatMap(([name, value]) => {
    if (name === 'isKnown') return [sql<boolean>`(${period} is ${value ? sql`not null` : sql`null`})`]
    return entriesOf(value as Given, `${path}.${name}`).map(([operator, each]) =>
      operators[operator]!.condition(sides[name]!, each),
    )
  })
  return joined(conditions, 'and')
}
