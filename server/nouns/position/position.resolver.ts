import { raw } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { AsOfPageArguments } from '../../kit/as-of.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { listBatch } from '../../kit/links.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { citedResolver } from '../source/citation.ts'
import { Position, PositionConnection } from './position.ts'

export const positionByKey = rowBatch(Position)

const areasOf = listBatch(
  Area,
  (keys) => sql`select position_key as parent, area_key as child from position_area where position_key = any(${keys})`,
)
const hostsOf = listBatch(
  Facility,
  (keys) =>
    sql`select position_key as parent, facility_key as child from position_host where position_key = any(${keys})`,
)

export const PositionCitedResolver = citedResolver(Position, 'position')

@Resolver(() => Position)
export class PositionResolver {
  @Query(() => Position, { nullable: true, description: 'Posts by their key; null when there are none.' })
  position(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Position | undefined> {
    return load(context, positionByKey, key, undefined)
  }

  @Query(() => PositionConnection, { description: 'All posts, or those in force on a day.' })
  positions(
    @Args(() => AsOfPageArguments) { asOf, ...page }: AsOfPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Position>> {
    return findPage(
      context,
      Position,
      asOf ? { [raw('(period is null or period @> ?::date)', [asOf])]: true } : {},
      page,
    )
  }

  @FieldResolver(() => [Area], { description: 'The areas that the posts cover together.' })
  areas(@Root() position: Position, @Ctx() context: Context): Promise<Area[]> {
    return load(context, areasOf, position.key, undefined)
  }

  @FieldResolver(() => [Facility], { description: 'The facilities in which the posts work. Empty = not stated.' })
  hosts(@Root() position: Position, @Ctx() context: Context): Promise<Facility[]> {
    return load(context, hostsOf, position.key, undefined)
  }
}
