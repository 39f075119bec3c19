import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import {
  AreaFiguresDocument,
  AreaOutlinesDocument,
  type AreaFiguresQuery,
  type AreaOutlinesQuery,
} from '../../graphql/generated/graphql.ts'
import { failedOnlyInRows } from '../../graphql/failed-rows.ts'
import { useAllPages } from '../../graphql/use-all-pages.ts'
import { unreadFigure, type Figure } from '../../../presentation/figure.ts'
import type { AppView } from '../../../presentation/address/app-view.ts'
import { kindOfLevel, type Quantity } from '../../../presentation/choices.ts'
import { figureOf } from '../../../presentation/area-figure.ts'

type AreaOutline = NonNullable<AreaOutlinesQuery['areas']>['edges'][number]['node']
/** An area with its figure; null while the figures are on their way. */
export type AreaEntry = AreaOutline & { figure: Figure | null }

/** The areas of a level, with their figures for a quantity and a day. */
export function useAreas({ level, quantity, asOf }: Pick<AppView, 'level' | 'quantity' | 'asOf'>) {
  const kind = kindOfLevel[level]
  const outlines = useQuery(AreaOutlinesDocument, { variables: { kind } })
  // A figure that cannot be read leaves the others standing.
  const figures = useQuery(AreaFiguresDocument, { variables: { kind, asOf }, errorPolicy: 'all' })
  useAllPages({ after: outlines.data?.areas }, outlines.fetchMore)
  useAllPages({ after: figures.data?.figures }, figures.fetchMore)

  // While a new day's figures are on their way, the last ones stay: the map does not flicker.
  const figuresData = figures.data ?? figures.previousData
  const areas = useMemo(() => {
    // The rows of both lists have the same cursors, also a row that could not be read.
    const byCursor = new Map(
      figuresData?.figures?.edges.map(({ cursor, node }) => [cursor, figureOrUnread(node, quantity)]),
    )
    return outlines.data?.areas?.edges.map(({ cursor, node }) => ({ ...node, figure: byCursor.get(cursor) ?? null }))
  }, [outlines.data, figuresData, quantity])

  const edges = figures.data?.figures?.edges ?? []
  const figuresError = failedOnlyInRows(figures.error, 'figures', edges) ? undefined : figures.error
  return {
    /** undefined while the areas are on their way, or failed. */
    areas,
    loading: outlines.loading || figures.loading,
    error: outlines.error ?? figuresError,
    retry: () => void Promise.allSettled([outlines.refetch(), figures.refetch()]),
  }
}

type AreaFigures = NonNullable<AreaFiguresQuery['figures']>['edges'][number]['node']

/** The types say that a row is never null (codegen.ts); here it is where it could not be read. */
function figureOrUnread(node: AreaFigures | null, quantity: Quantity): Figure {
  return node === null ? unreadFigure : figureOf(node, quantity)
}
