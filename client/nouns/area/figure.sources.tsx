import { useQuery } from '@apollo/client/react'
import {
  FigureSourcesDocument,
  type CitationDetailFragment,
  type FigureSourcesQuery,
} from '../../graphql/generated/graphql.ts'
import { askedFigures } from '../../../presentation/asked-figures.ts'
import { useGraphLanguage, useText } from '../../i18n/use-text.ts'
import { SourceEntries } from '../source/source.disclosure.tsx'
import { ErrorNotice, Loading } from '../../ui/state.tsx'
import { useView } from '../../view/use-view.ts'

/** The sources of an area's figure of the present quantity and day, asked for when they are shown. */
export function FigureSources({ areaKey }: { areaKey: string }) {
  const text = useText()
  const language = useGraphLanguage()
  const { quantity, asOf } = useView()
  const { data, error, refetch } = useQuery(FigureSourcesDocument, {
    variables: {
      key: areaKey,
      asOf,
      language,
      ...askedFigures(quantity),
    },
    // A part of the money of an area, kept, would take the place of the whole that list and panel have.
    fetchPolicy: 'no-cache',
  })
  if (error)
    return <ErrorNotice what={text('source.loadFailed')} error={error} onRetry={() => void refetch().catch(() => {})} />
  if (!data) return <Loading what={text('state.loading')} />
  return <SourceEntries citations={data.area ? citationsOf(data.area) : []} />
}

function citationsOf(area: NonNullable<FigureSourcesQuery['area']>): CitationDetailFragment[] {
  const { funding, positions, facilities, projects, population, foreignNationalsShare } = area
  const allocations = funding?.allocations.flatMap(({ grant, ...own }) => (grant ? [own, grant] : [own])) ?? []
  const listed = [positions, facilities, projects].flatMap((list) => list?.nodes ?? [])
  const single = [funding?.population, population, foreignNationalsShare].flatMap((observation) => observation ?? [])
  return [...allocations, ...listed, ...single].flatMap(({ citations }) => citations)
}
