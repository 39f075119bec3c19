import { useQuery } from '@apollo/client/react'
import { kindOfLevel } from '../../../presentation/choices.ts'
import { CreditsDocument, type ShownInput } from '../../graphql/generated/graphql.ts'
import { useView } from '../../view/use-view.ts'
import type { AppView } from '../../../presentation/address/app-view.ts'

/**
 * Who made what the page shows, in the words that the sources ask for. A served basemap brings its own line, in the map's
 * corner; what only the reach is computed from stands with its method.
 */
export function Attribution() {
  const { data, previousData } = useQuery(CreditsDocument, { variables: { shown: shownBy(useView()) } })
  const lines = (data ?? previousData)?.dataset?.credits.flatMap(({ attribution }) => attribution ?? []) ?? []
  return (
    <p className="attribution" lang="de">
      {[...new Set(lines)].join(' · ')}
    </p>
  )
}

/** The page always shows the boundaries of a level and the facilities, and beside them one quantity or the reach. */
function shownBy({ level, quantity, reach }: AppView): ShownInput {
  const shows = (...quantities: AppView['quantity'][]) => reach === null && quantities.includes(quantity)
  return {
    kind: kindOfLevel[level],
    facilities: true,
    projects: shows('projects'),
    positions: shows('full-time-equivalents'),
    funding: shows('funding', 'funding-per-inhabitant'),
    indicators: [
      ...(shows('people', 'funding-per-inhabitant') ? ['population'] : []),
      ...(shows('foreign-nationals') ? ['foreign-nationals'] : []),
    ],
  }
}
