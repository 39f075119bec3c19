import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, keys, period, sources, twoLists, twoTexts } from '../../kit/record.ts'
import { Project } from './project.ts'
import { AreaProjectResolver, FacilityProjectResolver, OrganisationProjectResolver } from './project.backlinks.ts'
import { ProjectCitedResolver, ProjectResolver } from './project.resolver.ts'

/** What projects give to the whole. */
export const projectNoun: Noun = {
  tables: [Project],
  resolvers: [
    ProjectCitedResolver,
    ProjectResolver,
    AreaProjectResolver,
    FacilityProjectResolver,
    OrganisationProjectResolver,
  ],
  seed: [
    {
      file: 'projects.yaml',
      table: 'project',
      record: z.strictObject({
        key,
        title: twoTexts,
        description: twoTexts.optional(),
        status: z.enum(['PLANNED', 'ONGOING', 'COMPLETED']).optional(),
        period: period.optional(),
        target_groups: twoLists.optional(),
        areas: keys,
        facilities: keys,
        organisations: keys,
        sources,
      }),
      links: {
        areas: ['project_area', 'area_key'],
        facilities: ['project_facility', 'facility_key'],
        organisations: ['project_organisation', 'organisation_key'],
      },
    },
  ],
}
