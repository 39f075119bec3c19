import type { AreaPanelQuery } from '../../graphql/generated/graphql.ts'

/** Everything that the panel of an area shows. */
export type AreaDetail = NonNullable<AreaPanelQuery['area']>
