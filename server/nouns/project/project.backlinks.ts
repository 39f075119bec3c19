import { sql } from 'kysely'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { Organisation } from '../organisation/organisation.ts'
import { AsOf, AsOfPageArguments, inForce } from '../../kit/as-of.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { Count } from '../../kit/count.ts'
import { linkedPages, type Page } from '../../kit/page.ts'
import { Project, ProjectConnection } from './project.ts'
import { projectCountOf } from './project-count.ts'

const projectsOfAreas = linkedPages<Project, AsOfPageArguments>(
  Project,
  (areas, { asOf }) => sql`
    select container_key as parent, project_key as child from area_containment
    join project_area on area_key = contained_key join project on project.key = project_key
    where container_key = any(${areas}) and ${inForce('project.period', asOf)}`,
)
const projectsOfFacilities = linkedPages<Project, AsOfPageArguments>(
  Project,
  (facilities, { asOf }) => sql`
    select facility_key as parent, project_key as child from project_facility join project on project.key = project_key
    where facility_key = any(${facilities}) and ${inForce('project.period', asOf)}`,
)
const projectsOfOrganisations = linkedPages<Project, AsOfPageArguments>(
  Project,
  (organisations, { asOf }) => sql`
    select organisation_key as parent, project_key as child from project_organisation join project on project.key = project_key
    where organisation_key = any(${organisations}) and ${inForce('project.period', asOf)}`,
)

/** What projects add to areas. */
@Resolver(() => Area)
export class AreaProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects in the area.' })
  projects(
    @Root() area: Area,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Project> {
    return projectsOfAreas(context, area.key, args)
  }

  @FieldResolver(() => Count, { complexity: 10, description: 'How many projects take place in the area.' })
  projectCount(@Root() area: Area, @AsOf() asOf: string | null, @Ctx() context: Context): Promise<Count> {
    return load(context, projectCountOf, area.key, { asOf: asOf ?? null })
  }
}

/** What projects add to facilities. */
@Resolver(() => Facility)
export class FacilityProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects at the facility.' })
  projects(
    @Root() facility: Facility,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Project> {
    return projectsOfFacilities(context, facility.key, args)
  }
}

/** What projects add to organisations. */
@Resolver(() => Organisation)
export class OrganisationProjectResolver {
  @FieldResolver(() => ProjectConnection, { description: 'Projects that it takes part in.' })
  projects(
    @Root() organisation: Organisation,
    @Args(() => AsOfPageArguments) args: AsOfPageArguments,
    @Ctx() context: Context,
  ): Page<Project> {
    return projectsOfOrganisations(context, organisation.key, args)
  }
}
