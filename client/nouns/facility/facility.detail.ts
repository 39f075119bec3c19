import type { FacilityPanelQuery } from '../../graphql/generated/graphql.ts'

/** Everything that the panel of a facility shows. */
export type FacilityDetail = NonNullable<FacilityPanelQuery['facility']>
