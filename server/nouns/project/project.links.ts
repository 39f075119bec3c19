import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { Organisation } from '../organisation/organisation.ts'
import { allQuery, inAreas, pairs, rowQuery, toList, toPages } from '../../ask/link-fields.ts'
import { citedResolver } from '../source/citation.ts'
import { Project, ProjectConnection } from './project.ts'

/** How projects are reached, and what they lead to. */
export const projectLinks = [
  rowQuery(Project, { name: 'project', description: 'A project by its key; null when there is none.' }),
  allQuery(Project, ProjectConnection, {
    name: 'projects',
    description: 'All projects, or those in force on a day.',
    hasPeriod: true,
  }),
  citedResolver(Project, 'project'),
  toList(Project, Area, {
    name: 'areas',
    description: 'Where it takes place. Empty = not stated.',
    pairs: pairs('project_area', 'project_key', 'area_key'),
  }),
  toList(Project, Facility, {
    name: 'facilities',
    description: 'At which facilities. Empty = not stated.',
    pairs: pairs('project_facility', 'project_key', 'facility_key'),
  }),
  toList(Project, Organisation, {
    name: 'organisations',
    description: 'By whom. Empty = not stated.',
    pairs: pairs('project_organisation', 'project_key', 'organisation_key'),
  }),
  toPages(Area, Project, ProjectConnection, {
    name: 'projects',
    description: 'Projects in the area.',
    pairs: inAreas(pairs('project_area', 'area_key', 'project_key')),
    hasPeriod: true,
  }),
  toPages(Facility, Project, ProjectConnection, {
    name: 'projects',
    description: 'Projects at the facility.',
    pairs: pairs('project_facility', 'facility_key', 'project_key'),
    hasPeriod: true,
  }),
  toPages(Organisation, Project, ProjectConnection, {
    name: 'projects',
    description: 'Projects that it takes part in.',
    pairs: pairs('project_organisation', 'organisation_key', 'project_key'),
    hasPeriod: true,
  }),
]
