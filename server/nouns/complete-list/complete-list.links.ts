import { sql } from 'kysely'
import { Area } from '../area/area.ts'
import { allQuery, toList, toRow } from '../../ask/link-fields.ts'
import { citedResolver } from '../source/citation.ts'
import { CompleteList, CompleteListConnection } from './complete-list.ts'

/** How statements that a list is complete are reached, and what they lead to. */
export const completeListLinks = [
  allQuery(CompleteList, CompleteListConnection, {
    name: 'completeLists',
    description: 'All statements that a list is complete. Of what none covers, no row does not mean zero.',
  }),
  citedResolver(CompleteList, 'complete_list'),
  toRow(CompleteList, Area, {
    name: 'area',
    description: 'Where its list is complete.',
    column: 'areaKey',
    nullable: false,
  }),
  toList(Area, CompleteList, {
    name: 'completeLists',
    description: 'The statements that a list is complete for the area, or for one in which it lies.',
    pairs: sql`select contained_key as parent, complete_list.key as child
      from area_containment join complete_list on area_key = container_key`,
  }),
]
