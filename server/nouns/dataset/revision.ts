import { sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import type { Context } from '../../kit/context.ts'
import { once } from '../../kit/once.ts'
import { checkPage, nestedPage } from '../../kit/page-size.ts'
import { connectionOf, Page, type PageArguments } from '../../kit/page.ts'
import { MomentScalar } from '../../kit/scalars.ts'

@ObjectType({ description: 'A change of the data: when it was made, and what it was.', simpleResolvers: true })
export class Revision {
  @Field(() => String, { description: 'Grows with every change. Numbers may be missing.' }) declare number: string
  @Field(() => MomentScalar, { description: 'When it could be seen first.' }) declare madeAt: string
  @Field(() => String, { description: 'In German: what was imported, or that somebody changed the database.' })
  declare description: string
  /** Where the list goes on. */
  get key(): string {
    return this.number
  }
}

export const RevisionConnection = connectionOf(Revision)

/** Changes of the data, the newest first. */
export function findRevisions({ database }: Context, args: PageArguments): Page<Revision> {
  const { first, after } = checkPage(args, nestedPage)
  const find = once(async () => {
    const { rows } = await sql<Revision>`
      select number::text as number, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt", description
      from revision where ${after}::bigint is null or number < ${after}::bigint
      order by revision.number desc limit ${first + 1}::integer`.execute(database)
    return rows.map((row) => Object.assign(new Revision(), row))
  })
  const count = async (from: string | null) => {
    const { rows } = await sql<{ total: number }>`
      select count(*)::integer as total from revision where ${from}::bigint is null or number >= ${from}::bigint`.execute(
      database,
    )
    return rows[0]!.total
  }
  const isPreceded = async () => after !== null && (await count(after)) > 0
  return new Page({ find, count: () => count(null), isPreceded }, first)
}
