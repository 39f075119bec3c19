import { sql } from 'kysely'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { areaByKey } from '../area/area.resolver.ts'
import { Facility } from '../facility/facility.ts'
import { facilityByKey } from '../facility/facility.resolver.ts'
import { Position } from '../position/position.ts'
import { positionByKey } from '../position/position.resolver.ts'
import { Project } from '../project/project.ts'
import { projectByKey } from '../project/project.resolver.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { listBatch } from '../../kit/links.ts'
import { citedResolver } from '../source/citation.ts'
import { Allocation, Grant } from './grant.ts'
import { grantByKey } from './grant.resolver.ts'

export const AllocationCitedResolver = citedResolver(Allocation, 'allocation')

@Resolver(() => Allocation)
export class AllocationResolver {
  @FieldResolver(() => Grant, { nullable: true, description: 'null = it is not stated who pays.' })
  grant(@Root() { grantKey }: Allocation, @Ctx() context: Context): Promise<Grant | undefined> | null {
    return grantKey ? load(context, grantByKey, grantKey, undefined) : null
  }
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The area that it goes to. null = it goes to something else.',
  })
  area(@Root() { areaKey }: Allocation, @Ctx() context: Context): Promise<Area | undefined> | null {
    return areaKey ? load(context, areaByKey, areaKey, undefined) : null
  }
  @FieldResolver(() => Project, {
    nullable: true,
    description: 'The project that it goes to. null = it goes to something else.',
  })
  project(@Root() { projectKey }: Allocation, @Ctx() context: Context): Promise<Project | undefined> | null {
    return projectKey ? load(context, projectByKey, projectKey, undefined) : null
  }
  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility that it goes to. null = it goes to something else.',
  })
  facility(@Root() { facilityKey }: Allocation, @Ctx() context: Context): Promise<Facility | undefined> | null {
    return facilityKey ? load(context, facilityByKey, facilityKey, undefined) : null
  }
  @FieldResolver(() => Position, {
    nullable: true,
    description: 'The posts that it goes to. null = it goes to something else.',
  })
  position(@Root() { positionKey }: Allocation, @Ctx() context: Context): Promise<Position | undefined> | null {
    return positionKey ? load(context, positionByKey, positionKey, undefined) : null
  }
}

const allocationsOfProjects = listBatch(
  Allocation,
  (keys) => sql`select project_key as parent, key as child from allocation where project_key = any(${keys})`,
)
const allocationsOfPositions = listBatch(
  Allocation,
  (keys) => sql`select position_key as parent, key as child from allocation where position_key = any(${keys})`,
)

/** What funding adds to projects. */
@Resolver(() => Project)
export class ProjectFundingResolver {
  @FieldResolver(() => [Allocation], { description: 'The money that goes to the project. Empty = none is stated.' })
  allocations(@Root() project: Project, @Ctx() context: Context): Promise<Allocation[]> {
    return load(context, allocationsOfProjects, project.key, undefined)
  }
}

/** What funding adds to positions. */
@Resolver(() => Position)
export class PositionFundingResolver {
  @FieldResolver(() => [Allocation], { description: 'The money that goes to the posts. Empty = none is stated.' })
  allocations(@Root() position: Position, @Ctx() context: Context): Promise<Allocation[]> {
    return load(context, allocationsOfPositions, position.key, undefined)
  }
}
