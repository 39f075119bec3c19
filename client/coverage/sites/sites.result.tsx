import { useIntl } from 'react-intl'
import type { SiteSuggestionsQueryVariables } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { changeView, useView } from '../../view/use-view.ts'
import { EvidenceSources } from '../figures/evidence.sources.tsx'
import { useFigureFormat } from '../figures/figure.format.ts'
import { withPlaces } from '../scenario/scenario.ts'
import { SiteModel } from './sites.model.tsx'
import { showSuggested } from './suggested.ts'
import { suggestedPlaces, type Suggestions } from './use-sites.ts'

type SiteResultProps = { suggestions: Suggestions; question: SiteSuggestionsQueryVariables }

/** The suggested places in the order of their gain, each with its area, how much is proven, and in which model. */
export function SiteResult({ suggestions, question }: SiteResultProps) {
  const intl = useIntl()
  const text = useText()
  const { scenario } = useView()
  const format = useFigureFormat(suggestions.estimated)
  const { sites, proven, optimalityGap } = suggestions
  const isDistance = question.objective === 'LEAST_MEAN_DISTANCE'
  const places = suggestedPlaces(suggestions)
  const gap = intl.formatNumber(optimalityGap, { style: 'percent', maximumFractionDigits: 2 })

  function take() {
    showSuggested(null)
    changeView({
      scenario: withPlaces(
        scenario,
        places.map(({ lng, lat }) => ({ lng, lat })),
      ),
      reach: question.reach.metres,
    })
  }

  return (
    <div className="sites-result" role="status">
      {sites.length === 0 && <p>{text('site.none')}</p>}
      <ol aria-label={text('site.result')}>
        {sites.map(({ order, area, gain }) => (
          <li key={order}>
            <span className="scenario-number" aria-hidden="true">
              {order}
            </span>
            {area ? text('site.inArea', { area: area.name }) : text('site.outside')}
            <span className="sites-gain">
              {gain !== null &&
                text(isDistance ? 'site.gain.metres' : 'site.gain.people', {
                  value: format(isDistance ? 'metres' : 'people', gain),
                })}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Icon name={proven ? 'circle-check' : 'circle-alert'} /> {text(proven ? 'site.proven' : 'site.bound', { gap })}
      </p>
      <EvidenceSources evidence={suggestions.evidence} about={text('site.result')} />
      <SiteModel suggestions={suggestions} question={question} />
      {places.length > 0 && (
        <button type="button" className="button" onClick={take}>
          <Icon name="map-pin-plus" />
          {text('site.take')}
        </button>
      )}
    </div>
  )
}
