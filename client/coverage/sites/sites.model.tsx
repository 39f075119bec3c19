import { useIntl } from 'react-intl'
import type { SiteSuggestionsQueryVariables } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { AreaNames } from '../ground/area.names.tsx'
import type { Suggestions } from './use-sites.ts'

type SiteModelProps = { suggestions: Suggestions; question: SiteSuggestionsQueryVariables }

/** What a search took for granted: what is proven is proven of this model and not of the city. */
export function SiteModel({ suggestions, question }: SiteModelProps) {
  const intl = useIntl()
  const text = useText()
  const { method, synthetic, unweighed, drawnAreas, facilitiesEstimated, facilityCount } = suggestions
  const { candidateCount, cellCount, allCells, unknownCells, seconds } = suggestions
  const spread = synthetic ? 'site.model.invented' : method === 'GRID' ? 'site.model.grid' : 'site.model.evenSpread'
  const names = (boundaryUnknown: boolean) =>
    unweighed.filter((each) => each.boundaryUnknown === boundaryUnknown).map(({ area }) => area.name)
  const [withoutBoundary, withoutPeople] = [names(true), names(false)]
  return (
    <div className="soft sites-model">
      <p>{text('site.model')}</p>
      <ul>
        <li>{text(spread)}</li>
        {unknownCells > 0 && <li>{text('site.model.unknown', { count: unknownCells, all: allCells })}</li>}
        {withoutPeople.length > 0 && (
          <li>
            <AreaNames what={text('site.model.withoutPeople', { count: withoutPeople.length })} names={withoutPeople} />
          </li>
        )}
        {withoutBoundary.length > 0 && (
          <li>
            <AreaNames
              what={text('site.model.withoutBoundary', { count: withoutBoundary.length })}
              names={withoutBoundary}
            />
          </li>
        )}
        {drawnAreas.length > 0 && <li>{text('site.model.drawn', { count: drawnAreas.length })}</li>}
        {facilitiesEstimated.length > 0 && (
          <li>{text('site.model.places', { count: facilitiesEstimated.length, all: facilityCount })}</li>
        )}
        <li>
          {text('site.candidates', {
            candidates: candidateCount,
            spacing: question.candidates.spacing,
            cells: cellCount,
            seconds: intl.formatNumber(seconds, { maximumFractionDigits: 1 }),
          })}
        </li>
      </ul>
    </div>
  )
}
