import { sql } from 'kysely'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { Organisation } from '../organisation/organisation.ts'
import { AsOfPageArguments, inForce } from '../shared/as-of.ts'
import { load } from '../shared/batch.ts'
import type { Context } from '../shared/context.ts'
import { pageBatch, type Page } from '../shared/page.ts'
import { Project, ProjectConnection } from './project.ts'

const projectsOfAreas = pageBatch<Project, AsOfPageArguments>(
  Project,
  (areas, { asOf }) => sql`
    select container_key as parent, project_key as child from area_containment
    join project_area on area_key = contained_key join project on project.key = project_key
    where container_key = any(${areas}) and ${inForce('project.period', asOf)}`,
)
const projectsOfFacilities = pageBatch<Project, AsOfPageArguments>(
  Project,
  (facilities, { asOf }) => sql`
    select facility_key as parent, project_key as child from project_facility join project on project.key = project_key
    where facility_key = any(${facilities}) and ${inForce('project.period', asOf)}`,
)
const projectsOfOrganisations = pageBatch<Project, AsOfPageArguments>(
  Project,
  (organisations, { asOf }) => sql`
    select organisation_key as parent, project_key as child from project_organisation join project on project.key = project_key
    where organisation_key = any(${organisations}) and ${inForce('project.period', asOf)}`,
)

/** What projects add to areas. */
@Resolver(() => Area)
export class AreaProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects in the area.' })
  async projects(
    @Root() area: Area,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Project>> {
    return (await load(context, projectsOfAreas, area.key, { ...args }))!
  }
}

/** What projects add to facilities. */
@Resolver(() => Facility)
export class FacilityProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects at the facility.' })
  async projects(
    @Root() facility: Facility,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Project>> {
    return (await load(context, projectsOfFacilities, facility.key, { ...args }))!
  }
}

/** What projects add to organisations. */
@Resolver(() => Organisation)
export class OrganisationProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects that it takes part in.' })
  async projects(
    @Root() organisation: Organisation,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Project>> {
    return (await load(context, projectsOfOrganisations, organisation.key, { ...args }))!
  }
}
