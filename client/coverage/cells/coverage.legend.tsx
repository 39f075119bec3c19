import '../../nouns/area/legend.css'
import './coverage.legend.css'
import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { Swatch } from '../../nouns/area/area.swatch.tsx'
import type { ColourScheme } from '../../../presentation/palette.ts'
import { unknownSign } from '../../../presentation/sign.ts'
import { formatUnit } from '../figures/figure.format.ts'
import { shadesOf } from './shades.ts'

type CoverageLegendProps = {
  scheme: ColourScheme
  reach: number
  /** Whether some people are unknown. */
  withUnknown: boolean
  /** Whether the people are invented. */
  synthetic: boolean
}

/** What the shades and outlines on the map mean, in metres. */
export function CoverageLegend({ scheme, reach, withUnknown, synthetic }: CoverageLegendProps) {
  const intl = useIntl()
  const text = useText()
  const { css, limits } = shadesOf(scheme)
  const metres = limits(reach).map((limit) => formatUnit(intl, 'metres', limit))
  const words = css.map((_, shade) => {
    if (shade === 0) return text('coverage.upTo', { to: metres[0] })
    if (shade === css.length - 1) return text('coverage.above', { from: metres.at(-1) })
    return text('legend.above', { from: intl.formatNumber(limits(reach)[shade - 1]!), to: metres[shade] })
  })
  return (
    <section className="legend coverage-legend" aria-labelledby="coverage-legend-title">
      <h2 id="coverage-legend-title">
        {text('legend.legend')} <span className="soft">{text('coverage.distance')}</span>
      </h2>
      <ul>
        {css.map((colour, shade) => (
          <li key={colour}>
            <Swatch sign={{ colour, pattern: 'plain' }} />
            {words[shade]}
          </li>
        ))}
      </ul>
      <ul className="legend-signs">
        <li>
          <span className="swatch swatch-gap" />
          {text('coverage.gap')}
        </li>
        {withUnknown && (
          <li>
            <Swatch sign={unknownSign} />
            {text('coverage.peopleUnknown')}
          </li>
        )}
        {synthetic && (
          <li>
            <strong aria-hidden="true">≈</strong>
            {text('coverage.invented')}
          </li>
        )}
      </ul>
    </section>
  )
}
