import { z } from 'zod'
import type { Noun } from '../../kit/noun.ts'
import { key, keys, period, sources, twoLists, twoTexts } from '../../kit/record.ts'
import { Project, ProjectStatus } from './project.ts'
import { AreaProjectCountResolver } from './project-count.ts'
import { projectLinks } from './project.links.ts'

/** What projects give to the whole. */
export const projectNoun: Noun = {
  tables: [Project],
  searched: [{ entity: Project, names: ['title'], addresses: [] }],
  resolvers: [...projectLinks, AreaProjectCountResolver],
  seed: [
    {
      file: 'projects.yaml',
      table: 'project',
      record: z.strictObject({
        key,
        title: twoTexts,
        description: twoTexts.optional(),
        status: z.enum(ProjectStatus).optional(),
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
