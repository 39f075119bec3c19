import { Type } from '@mikro-orm/core'
import { Field, ObjectType } from 'type-graphql'
import { DateScalar } from './scalars.ts'

@ObjectType({
  description: 'A half-open period: `start` is its first day, `end` the first day after it.',
  simpleResolvers: true,
})
export class Period {
  @Field(() => DateScalar, { nullable: true, description: 'The first day. null = open, or not known.' })
  declare start: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day after the period. null = open, or not known.',
  })
  declare end: string | null
}

/** A PostgreSQL daterange, read as a Period and written as `[start,end)`. */
export class PeriodColumn extends Type<Period | null, string | null> {
  override convertToJSValue(value: string | null | Period): Period | null {
    if (value === null || typeof value === 'object') return value
    const [, start, end] = /^[[(]([^,]*),(.*)[\])]$/.exec(value)!
    return { start: start || null, end: end || null }
  }

  override convertToDatabaseValue(value: Period | string | null): string | null {
    if (value === null || typeof value === 'string') return value
    return `[${value.start ?? ''},${value.end ?? ''})`
  }

  override getColumnType(): string {
    return 'daterange'
  }
}
