import { sql } from 'kysely'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { AsOfPageArguments, inForce } from '../../kit/as-of.ts'
import type { Context } from '../../kit/context.ts'
import { linkedPages, type Page } from '../../kit/page.ts'
import { Position, PositionConnection } from './position.ts'

const positionsOfAreas = linkedPages<Position, AsOfPageArguments>(
  Position,
  (areas, { asOf }) => sql`
    select container_key as parent, position_key as child from area_containment
    join position_area on area_key = contained_key join position on position.key = position_key
    where container_key = any(${areas}) and ${inForce('position.period', asOf)}`,
)
const positionsOfHosts = linkedPages<Position, AsOfPageArguments>(
  Position,
  (facilities, { asOf }) => sql`
    select facility_key as parent, position_key as child from position_host join position on position.key = position_key
    where facility_key = any(${facilities}) and ${inForce('position.period', asOf)}`,
)

/** What posts add to areas. */
@Resolver(() => Area)
export class AreaPositionResolver {
  @FieldResolver(() => PositionConnection, {
    description: 'Posts that cover the area, often together with other areas.',
  })
  positions(
    @Root() area: Area,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Position> {
    return positionsOfAreas(context, area.key, args)
  }
}

/** What posts add to facilities. */
@Resolver(() => Facility)
export class FacilityPositionResolver {
  @FieldResolver(() => PositionConnection, { description: 'Posts that work in the facility.' })
  positions(
    @Root() facility: Facility,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Position> {
    return positionsOfHosts(context, facility.key, args)
  }
}
