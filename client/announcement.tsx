import { useIntl } from 'react-intl'
import { levelNames, quantityNames } from '../presentation/names.ts'
import type { useAreas } from './area/use-areas.ts'
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
  const unknown = areas?.filter(({ figure }) => figure?.value === null).length
  const quantities = areas && !loading ? text('announcement', { ...names, unknown, count: areas.length }) : ''
  const said = reach === null ? quantities : text('announcement.coverage', { ...names, reach })
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}
