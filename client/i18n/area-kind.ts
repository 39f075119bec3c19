import type { AreaKind } from '../graphql/generated/graphql.ts'
import type { MessageId } from './messages.ts'

/** The name of one area's kind. */
export const kindNames: Record<AreaKind, MessageId> = {
  CITY: 'area.kind.city',
  DISTRICT: 'area.kind.district',
  QUARTER: 'area.kind.quarter',
  PROGRAMME_AREA: 'area.kind.programmeArea',
  MANAGEMENT_AREA: 'area.kind.managementArea',
}
