import { sql } from 'kysely'
import { Field, ObjectType } from 'type-graphql'
import type { Context } from '../../kit/context.ts'
import { nestedPage } from '../../kit/page-size.ts'
import { Page, type PageSource } from '../../kit/page.ts'
import { connectionOf } from '../../kit/connection.ts'
import type { PageArguments } from '../../kit/page.types.ts'
import { MomentScalar } from '../../kit/scalars.ts'
import { isUpTo, stretchOf, type Selection } from '../../kit/selection.ts'
import type { Sorting } from '../../kit/sorting.ts'

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

const sorting: Sorting = [
  { value: sql.ref('row.number'), type: 'numeric', nullable: false, descending: true, unknownFirst: true },
]
const selection: Selection = { where: null, sorting, distance: null }

/** Changes of the data, the newest first. */
export function findRevisions({ database }: Context, args: PageArguments): Page<Revision> {
  const source: PageSource<Revision> = {
    async find(stretch) {
      const { conditions, order } = stretchOf(selection, stretch)
      const { rows } = await sql<Revision>`
        select number::text as number, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt", description
        from revision row where ${conditions} order by ${order} limit ${stretch.limit}`.execute(database)
      return rows.map((row) => ({ node: Object.assign(new Revision(), row), position: [row.number], distance: null }))
    },
    async count() {
      const { rows } = await sql<{ total: number }>`select count(*)::integer as total from revision`.execute(database)
      return rows[0]!.total
    },
    async hasUpTo(position, fromEnd) {
      const { rows } = await sql<{ found: boolean }>`
        select exists (select from revision row where ${isUpTo(selection, position, fromEnd)}) as found`.execute(
        database,
      )
      return rows[0]!.found
    },
  }
  return new Page(source, args, nestedPage, sorting)
}
