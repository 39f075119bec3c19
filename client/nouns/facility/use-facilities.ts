import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { FacilitiesDocument, type FacilitiesQuery } from '../../graphql/generated/graphql.ts'
import { useAllPages } from '../../graphql/use-all-pages.ts'
import { useGraphLanguage } from '../../i18n/use-text.ts'

/** A facility as the map and the list show it. */
export type FacilityEntry = NonNullable<FacilitiesQuery['facilities']>['edges'][number]['node']

/** All facilities, the mobile ones included. */
export function useFacilities() {
  const language = useGraphLanguage()
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(FacilitiesDocument, {
    variables: { language },
  })
  useAllPages({ after: data?.facilities }, fetchMore)
  const connection = (data ?? previousData)?.facilities
  const facilities = useMemo(() => connection?.edges.map(({ node }) => node), [connection])
  return { facilities, loading, error, retry: () => void refetch().catch(() => {}) }
}
