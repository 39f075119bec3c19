import { sql, type RawBuilder } from 'kysely'
import { Field, InputType } from 'type-graphql'
import { AreaKind } from '../area/area-kind.ts'
import { boundarySources } from '../area/boundary.sources.ts'
import type { Context } from '../../kit/context.ts'
import { creditedSources } from '../source/credits.ts'
import type { Source } from '../source/source.ts'

@InputType({ description: 'What a view shows.' })
export class ShownInput {
  @Field(() => AreaKind, { description: 'The boundaries of areas of this kind, within the outline of the city.' })
  declare kind: AreaKind
  @Field(() => Boolean, { defaultValue: false, description: 'Facilities.' }) declare facilities: boolean
  @Field(() => Boolean, { defaultValue: false, description: 'Projects.' }) declare projects: boolean
  @Field(() => Boolean, { defaultValue: false, description: 'Posts.' }) declare positions: boolean
  @Field(() => Boolean, { defaultValue: false, description: 'Money.' }) declare funding: boolean
  @Field(() => [String], { defaultValue: [], description: 'Indicators, by their keys.' })
  declare indicators: string[]
}

/** The sources whose line or licence belongs to what a view shows. */
export function creditsOf(context: Context, shown: ShownInput): Promise<Source[]> {
  const { kind, facilities, projects, positions, funding, indicators } = shown
  const queries: RawBuilder<unknown>[] = [
    boundarySources(sql`select key from area where kind = ${kind} or kind = ${AreaKind.CITY}`),
    sql`select source_key from citation where noun = 'observation' and key in (
      select observation.key from observation join area_containment on contained_key = observation.area_key
      where indicator_key = any(${indicators}) and container_key in (select key from area where kind = ${kind}))`,
  ]
  const cited = (noun: string) => sql`select source_key from citation where noun = ${noun}`
  if (facilities) queries.push(cited('facility'))
  if (projects) queries.push(cited('project'))
  if (positions) queries.push(cited('position'))
  if (funding) queries.push(cited('allocation'), cited('grant'))
  return creditedSources(context, sql.join(queries, sql` union `))
}
