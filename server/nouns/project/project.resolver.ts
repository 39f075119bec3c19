import { raw } from '@mikro-orm/sql'
import { sql } from 'kysely'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { Organisation } from '../organisation/organisation.ts'
import { AsOfPageArguments } from '../../kit/as-of.ts'
import { load } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { listBatch } from '../../kit/links.ts'
import { findPage, type Page } from '../../kit/page.ts'
import { rowBatch } from '../../kit/rows.ts'
import { citedResolver } from '../source/citation.ts'
import { Project, ProjectConnection } from './project.ts'

export const projectByKey = rowBatch(Project)

const areasOf = listBatch(
  Area,
  (keys) => sql`select project_key as parent, area_key as child from project_area where project_key = any(${keys})`,
)
const facilitiesOf = listBatch(
  Facility,
  (keys) =>
    sql`select project_key as parent, facility_key as child from project_facility where project_key = any(${keys})`,
)
const organisationsOf = listBatch(
  Organisation,
  (keys) =>
    sql`select project_key as parent, organisation_key as child from project_organisation where project_key = any(${keys})`,
)

export const ProjectCitedResolver = citedResolver(Project, 'project')

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'A project by its key; null when there is none.' })
  project(@Arg('key', () => String) key: string, @Ctx() context: Context): Promise<Project | undefined> {
    return load(context, projectByKey, key, undefined)
  }

  @Query(() => ProjectConnection, { description: 'All projects, or those in force on a day.' })
  projects(
    @Args(() => AsOfPageArguments) { asOf, ...page }: AsOfPageArguments,
    @Ctx() context: Context,
  ): Promise<Page<Project>> {
    return findPage(
      context,
      Project,
      asOf ? { [raw('(period is null or period @> ?::date)', [asOf])]: true } : {},
      page,
    )
  }

  @FieldResolver(() => [Area], { description: 'Where it takes place. Empty = not stated.' })
  areas(@Root() project: Project, @Ctx() context: Context): Promise<Area[]> {
    return load(context, areasOf, project.key, undefined)
  }

  @FieldResolver(() => [Facility], { description: 'At which facilities. Empty = not stated.' })
  facilities(@Root() project: Project, @Ctx() context: Context): Promise<Facility[]> {
    return load(context, facilitiesOf, project.key, undefined)
  }

  @FieldResolver(() => [Organisation], { description: 'By whom. Empty = not stated.' })
  organisations(@Root() project: Project, @Ctx() context: Context): Promise<Organisation[]> {
    return load(context, organisationsOf, project.key, undefined)
  }
}
