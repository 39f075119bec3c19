import { sql, type RawBuilder } from 'kysely'
import { Arg, ArgsType, Field } from 'type-graphql'
import { PageArguments } from './page.types.ts'
import { DateScalar } from './scalars.ts'

const description =
  'What is in force on this day. Left out: the whole dataset, whatever its period. What has no stated period is always included.'

/** The argument `asOf` of a field; null when it is left out. */
export function AsOf(): ReturnType<typeof Arg> {
  return Arg('asOf', () => DateScalar, { nullable: true, description })
}

@ArgsType()
export class AsOfPageArguments extends PageArguments {
  @Field(() => DateScalar, { nullable: true, description })
  declare asOf?: string | null
}

/** The condition that a period (column) is in force on a day; a null day or period is always in force. */
export function inForce(period: string, asOf: string | null | undefined): RawBuilder<boolean> {
  const column = sql.ref(period)
  return asOf ? sql`(${column} is null or ${column} @> ${asOf}::date)` : sql`true`
}
