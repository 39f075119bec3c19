import { useIntl } from 'react-intl'
import { levelNames, quantityNames } from '../presentation/names.ts'
import type { FigureState } from '../presentation/figure.ts'
import type { useAreas } from './nouns/area/use-areas.ts'
import { formatDay } from '../presentation/format.ts'
import { useText } from './i18n/use-text.ts'
import { useView } from './view/use-view.ts'

/** Tells screen readers, without a change of focus, what the map shows now. */
export function Announcement({ areas: { areas, loading } }: { areas: ReturnType<typeof useAreas> }) {
  const intl = useIntl()
  const text = useText()
  const { level, quantity, asOf, reach } = useView()
  const time = asOf ? text('time.asOf', { date: formatDay(intl, asOf) }) : text('time.whole')
  const names = { quantity: text(quantityNames[quantity]), level: text(levelNames[level]), time }
  const countOf = (state: FigureState) => areas?.filter(({ figure }) => figure?.state === state).length ?? 0
  const gaps = { unknown: countOf('UNKNOWN'), nothing: countOf('NOTHING_RECORDED') }
  const quantities = areas && !loading ? text('announcement', { ...names, ...gaps, count: areas.length }) : ''
  const said = reach === null ? quantities : text('announcement.coverage', { ...names, reach })
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}
