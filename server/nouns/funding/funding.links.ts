import { sql } from 'kysely'
import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { Organisation } from '../organisation/organisation.ts'
import { Position } from '../position/position.ts'
import { Project } from '../project/project.ts'
import { allQuery, pairs, rowQuery, toList, toPages, toRow } from '../../ask/link-fields.ts'
import { citedResolver } from '../source/citation.ts'
import { Allocation, AllocationConnection, Grant, GrantConnection, Programme, ProgrammeConnection } from './grant.ts'

/** How programmes, grants and allocations are reached, and what they lead to. */
export const fundingLinks = [
  rowQuery(Programme, { name: 'programme', description: 'A funding programme by its key; null when there is none.' }),
  allQuery(Programme, ProgrammeConnection, { name: 'programmes', description: 'All funding programmes.' }),
  citedResolver(Programme, 'programme'),
  toRow(Programme, Organisation, { name: 'funder', description: 'Who pays. null = unknown.', column: 'funderKey' }),
  toPages(Organisation, Programme, ProgrammeConnection, {
    name: 'programmes',
    description: 'Funding programmes that it pays for.',
    pairs: pairs('programme', 'funder_key', 'key'),
  }),
  toPages(Organisation, Grant, GrantConnection, {
    name: 'grants',
    description: 'Grants from the programmes that it pays for.',
    pairs: sql`select funder_key as parent, "grant".key as child from programme join "grant" on programme_key = programme.key`,
    hasPeriod: true,
  }),
  toPages(Organisation, Allocation, AllocationConnection, {
    name: 'allocations',
    description: 'What of these grants goes where: the areas, projects, facilities and posts that it pays for.',
    pairs: sql`select funder_key as parent, allocation.key as child from programme
      join "grant" on programme_key = programme.key join allocation on grant_key = "grant".key`,
  }),
  toPages(Programme, Grant, GrantConnection, {
    name: 'grants',
    description: 'Grants from the programme.',
    pairs: pairs('grant', 'programme_key', 'key'),
    hasPeriod: true,
  }),

  rowQuery(Grant, { name: 'grant', description: 'A grant by its key; null when there is none.' }),
  allQuery(Grant, GrantConnection, {
    name: 'grants',
    description: 'All grants, or those in force on a day.',
    hasPeriod: true,
  }),
  citedResolver(Grant, 'grant'),
  toRow(Grant, Programme, {
    name: 'programme',
    description: 'The programme from which it comes.',
    column: 'programmeKey',
    nullable: false,
  }),
  toList(Grant, Allocation, {
    name: 'allocations',
    description: 'What of it goes where.',
    pairs: pairs('allocation', 'grant_key', 'key'),
  }),

  rowQuery(Allocation, { name: 'allocation', description: 'A part of a grant by its key; null when there is none.' }),
  allQuery(Allocation, AllocationConnection, { name: 'allocations', description: 'All parts of grants.' }),
  citedResolver(Allocation, 'allocation'),
  toRow(Allocation, Grant, { name: 'grant', description: 'null = it is not stated who pays.', column: 'grantKey' }),
  toRow(Allocation, Area, {
    name: 'area',
    description: 'The area that it goes to. null = it goes to something else.',
    column: 'areaKey',
  }),
  toRow(Allocation, Project, {
    name: 'project',
    description: 'The project that it goes to. null = it goes to something else.',
    column: 'projectKey',
  }),
  toRow(Allocation, Facility, {
    name: 'facility',
    description: 'The facility that it goes to. null = it goes to something else.',
    column: 'facilityKey',
  }),
  toRow(Allocation, Position, {
    name: 'position',
    description: 'The posts that it goes to. null = it goes to something else.',
    column: 'positionKey',
  }),
  toList(Project, Allocation, {
    name: 'allocations',
    description: 'The money that goes to the project. Empty = none is stated.',
    pairs: pairs('allocation', 'project_key', 'key'),
  }),
  toList(Position, Allocation, {
    name: 'allocations',
    description: 'The money that goes to the posts. Empty = none is stated.',
    pairs: pairs('allocation', 'position_key', 'key'),
  }),
]
