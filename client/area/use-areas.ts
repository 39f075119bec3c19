import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { AreaFiguresDocument, AreaOutlinesDocument, type AreaOutlinesQuery } from '../graphql/generated/graphql.ts'
import { useAllPages } from '../graphql/use-all-pages.ts'
import type { Figure } from '../../presentation/figure.ts'
import type { View } from '../view/view.ts'
import { kindOfLevel } from '../../presentation/choices.ts'
import { figureOf } from '../../presentation/area-figure.ts'

export type AreaOutline = NonNullable<AreaOutlinesQuery['areas']>['edges'][number]['node']
/** An area with its figure; null while the figures are on their way. */
export type AreaEntry = AreaOutline & { figure: Figure | null }

/** The areas of a level, with their figures for a quantity and a day. */
export function useAreas({ level, quantity, asOf }: Pick<View, 'level' | 'quantity' | 'asOf'>) {
  const kind = kindOfLevel[level]
  const outlines = useQuery(AreaOutlinesDocument, { variables: { kind } })
  const figures = useQuery(AreaFiguresDocument, { variables: { kind, asOf } })
  useAllPages({ after: outlines.data?.areas }, outlines.fetchMore)
  useAllPages({ after: figures.data?.areas }, figures.fetchMore)

  // While a new day's figures are on their way, the last ones stay: the map does not flicker.
  const figuresData = figures.data ?? figures.previousData
  const areas = useMemo(() => {
    const byKey = new Map(figuresData?.areas?.edges.map(({ node }) => [node.key, figureOf(node, quantity)]))
    return outlines.data?.areas?.edges.map(({ node }) => ({ ...node, figure: byKey.get(node.key) ?? null }))
  }, [outlines.data, figuresData, quantity])

  return {
    /** undefined while the areas are on their way, or failed. */
    areas,
    loading: outlines.loading || figures.loading,
    error: outlines.error ?? figures.error,
    retry: () => void Promise.allSettled([outlines.refetch(), figures.refetch()]),
  }
}
