import { Area } from '../area/area.ts'
import { CompleteList } from '../complete-list/complete-list.ts'
import { Organisation } from '../organisation/organisation.ts'
import { inAreas, pairs, rowQuery, toList, toPages, toRow } from '../../ask/link-fields.ts'
import { addPlace } from '../../ask/where-place.ts'
import { citedResolver } from '../source/citation.ts'
import { Facility, FacilityConnection, FacilityType } from './facility.ts'

const inArea = inAreas(pairs('facility_area', 'area_key', 'facility_key'))
addPlace(Facility, { name: 'facility', column: 'location', isOutline: false, within: inArea, intersecting: inArea })

/** How facilities are reached, and what they lead to. */
export const facilityLinks = [
  rowQuery(Facility, { name: 'facility', description: 'A facility by its key; null when there is none.' }),
  citedResolver(Facility, 'facility'),
  toRow(Facility, FacilityType, {
    name: 'type',
    description: 'What kind of facility it is.',
    column: 'typeKey',
    nullable: false,
  }),
  toList(Facility, Organisation, {
    name: 'carriers',
    description: 'Who runs it. Empty = unknown.',
    pairs: pairs('facility_carrier', 'facility_key', 'organisation_key'),
  }),
  toList(Facility, Area, {
    name: 'areas',
    description: 'The areas in which it lies, as stated or as located.',
    pairs: pairs('facility_area', 'facility_key', 'area_key'),
  }),
  toPages(FacilityType, Facility, FacilityConnection, {
    name: 'facilities',
    description: 'Facilities of the type.',
    pairs: pairs('facility', 'type_key', 'key'),
    hasPeriod: true,
  }),
  toPages(Area, Facility, FacilityConnection, {
    name: 'facilities',
    description: 'Facilities in the area, also mobile ones that serve it.',
    pairs: inArea,
    hasPeriod: true,
  }),
  toPages(Organisation, Facility, FacilityConnection, {
    name: 'facilities',
    description: 'Facilities that it runs.',
    pairs: pairs('facility_carrier', 'organisation_key', 'facility_key'),
    hasPeriod: true,
  }),
  toList(CompleteList, FacilityType, {
    name: 'types',
    description: 'Of which types it names all facilities. Empty = of all types, or it does not name facilities.',
    pairs: pairs('complete_list_type', 'complete_list_key', 'type_key'),
  }),
]
