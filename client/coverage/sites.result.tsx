import { useIntl } from 'react-intl'
import type { SiteSuggestionsQueryVariables } from '../graphql/generated/graphql.ts'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../ui/icon.tsx'
import { changeView, useView } from '../view/use-view.ts'
import { useFigureFormat } from './figure.format.ts'
import { withPlaces } from './scenario.ts'
import type { Suggestions } from './use-sites.ts'

type SiteResultProps = { suggestions: Suggestions; question: SiteSuggestionsQueryVariables }

/** The suggested places in the order of their gain, and how much is proven. */
export function SiteResult({ suggestions, question }: SiteResultProps) {
  const intl = useIntl()
  const text = useText()
  const { scenario } = useView()
  const format = useFigureFormat(suggestions.method === 'EVEN_SPREAD')
  const { sites, proven, optimalityGap, candidateCount, cellCount, seconds } = suggestions
  const isDistance = question.objective === 'LEAST_MEAN_DISTANCE'
  const places = sites.flatMap(({ location }) =>
    location.type === 'Point' ? [{ lng: location.coordinates[0]!, lat: location.coordinates[1]! }] : [],
  )
  const gap = intl.formatNumber(optimalityGap, { style: 'percent', maximumFractionDigits: 2 })

  return (
    <div className="sites-result" role="status">
      {sites.length === 0 && <p>{text('site.none')}</p>}
      <ol aria-label={text('site.result')}>
        {sites.map(({ order, gain }) => (
          <li key={order}>
            <span className="scenario-number" aria-hidden="true">
              {order}
            </span>
            {text('scenario.place', { number: order })}
            <span className="sites-gain">
              {gain !== null &&
                text(isDistance ? 'site.gain.metres' : 'site.gain.people', { value: format('people', gain) })}
            </span>
          </li>
        ))}
      </ol>
      <p className="sites-proof">
        <Icon name={proven ? 'circle-check' : 'circle-alert'} /> {text(proven ? 'site.proven' : 'site.bound', { gap })}
      </p>
      <p className="soft">
        {text('site.candidates', {
          candidates: candidateCount,
          spacing: question.candidates.spacing,
          cells: cellCount,
          seconds: intl.formatNumber(seconds, { maximumFractionDigits: 1 }),
        })}
      </p>
      {places.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => changeView({ scenario: withPlaces(scenario, places), reach: question.reach.metres })}
        >
          <Icon name="map-pin-plus" />
          {text('site.take')}
        </button>
      )}
    </div>
  )
}
