import type { EntityClass } from '@mikro-orm/core'
import { Float } from 'type-graphql'
import { sql, type RawBuilder } from 'kysely'
import { tableFieldsOf, type TableField } from '../../ask/fields.ts'
import { Language } from '../../kit/language.ts'
import { once } from '../../kit/once.ts'
import type { Keyed } from '../../kit/rows.ts'
import { DateScalar, DecimalScalar } from '../../kit/scalars.ts'
import { jsonObject, jsonValue, NotDescribed, type Json } from './json.ts'
import type { SelectedFields } from './selected.ts'

const made = new Map<unknown, () => Map<string, TableField>>()

/** The field of a noun's type that is in its table; undefined = there is none of this name. */
export function tableFieldOf(entity: EntityClass<Keyed>, name: string): TableField | undefined {
  if (!made.has(entity))
    made.set(
      entity,
      once(() => new Map(tableFieldsOf(entity).map((field) => [field.name, field]))),
    )
  return made.get(entity)!().get(name)
}

/** The value of a field, as its scalar writes it. A text in two languages as `text` of language.ts chooses it. */
export function writeColumn(
  { type }: TableField,
  [german, english]: RawBuilder<unknown>[],
  { language }: Record<string, unknown>,
): RawBuilder<Json> {
  const column = english && language === Language.EN ? sql`coalesce(${english}, ${german})` : german!
  if (type === DecimalScalar || type === DateScalar) return jsonValue(sql`${column}::text`)
  return jsonValue(type === Float ? sql`${column}::float8` : column)
}

/** A period with what is asked of it; null = not stated. */
export function writePeriod(period: RawBuilder<unknown>, selected: SelectedFields): RawBuilder<Json> {
  const parts: Record<string, RawBuilder<Json>> = {
    __typename: jsonValue(sql`'Period'::text`),
    start: jsonValue(sql`lower(${period})::text`),
    end: jsonValue(sql`upper(${period})::text`),
  }
  const members = [...selected].map(([name, [node]]) => {
    const part = parts[node!.name.value]
    if (!part) throw new NotDescribed(node!.name.value)
    return [name, part] as const
  })
  return sql`(case when ${period} is not null then ${jsonObject(members)} else 'null' end)`
}
