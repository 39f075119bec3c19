import { Area } from '../area/area.ts'
import { pairs, rowQuery, toList, toPages, toRow } from '../../ask/link-fields.ts'
import { citedResolver } from '../source/citation.ts'
import { Indicator } from './indicator.ts'
import { StatedObservation, StatedObservationConnection } from './stated-observation.ts'
import { StatedObservationsQuery } from './stated-observations.query.ts'

/** How what sources state is reached, and what it leads to. */
export const statedObservationLinks = [
  rowQuery(StatedObservation, {
    name: 'observation',
    description: 'What a source states, by its key; null when there is none.',
  }),
  StatedObservationsQuery,
  citedResolver(StatedObservation, 'observation'),
  toRow(StatedObservation, Indicator, {
    name: 'indicator',
    description: 'What was measured.',
    column: 'indicatorKey',
    nullable: false,
  }),
  toRow(StatedObservation, Area, {
    name: 'area',
    description: 'Where it was measured.',
    column: 'areaKey',
    nullable: false,
  }),
  toRow(StatedObservation, StatedObservation, {
    name: 'contradicts',
    description: 'What is stated otherwise of the same quantity, and answers for the area. null = this answers itself.',
    column: 'contradictsKey',
  }),
  toList(StatedObservation, StatedObservation, {
    name: 'contradictedBy',
    description: 'What else sources state of the same quantity. Empty = nothing contradicts it.',
    pairs: pairs('observation', 'contradicts_key', 'key'),
  }),
  toPages(Indicator, StatedObservation, StatedObservationConnection, {
    name: 'observations',
    description: 'Everything that sources state of it, in all areas and on all days.',
    pairs: pairs('observation', 'indicator_key', 'key'),
  }),
  toPages(Area, StatedObservation, StatedObservationConnection, {
    name: 'statedObservations',
    description: 'Everything that sources state for the area itself, of all indicators and on all days.',
    pairs: pairs('observation', 'area_key', 'key'),
  }),
]
