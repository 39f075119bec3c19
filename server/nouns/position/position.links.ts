import { Area } from '../area/area.ts'
import { Facility } from '../facility/facility.ts'
import { allQuery, inAreas, pairs, rowQuery, toList, toPages } from '../../ask/link-fields.ts'
import { citedResolver } from '../source/citation.ts'
import { Position, PositionConnection } from './position.ts'

/** How posts are reached, and what they lead to. */
export const positionLinks = [
  rowQuery(Position, { name: 'position', description: 'Posts by their key; null when there are none.' }),
  allQuery(Position, PositionConnection, {
    name: 'positions',
    description: 'All posts, or those in force on a day.',
    hasPeriod: true,
  }),
  citedResolver(Position, 'position'),
  toList(Position, Area, {
    name: 'areas',
    description: 'The areas that the posts cover together.',
    pairs: pairs('position_area', 'position_key', 'area_key'),
  }),
  toList(Position, Facility, {
    name: 'hosts',
    description: 'The facilities in which the posts work. Empty = not stated.',
    pairs: pairs('position_host', 'position_key', 'facility_key'),
  }),
  toPages(Area, Position, PositionConnection, {
    name: 'positions',
    description: 'Posts that cover the area, often together with other areas.',
    pairs: inAreas(pairs('position_area', 'area_key', 'position_key')),
    hasPeriod: true,
  }),
  toPages(Facility, Position, PositionConnection, {
    name: 'positions',
    description: 'Posts that work in the facility.',
    pairs: pairs('position_host', 'facility_key', 'position_key'),
    hasPeriod: true,
  }),
]
