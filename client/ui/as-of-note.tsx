import { useIntl } from 'react-intl'
import { formatDay } from '../../presentation/format.ts'
import { useText } from '../i18n/use-text.ts'
import { useView } from '../view/use-view.ts'

/** Says in a panel which day its positions, projects and money are those of; nothing for the whole period. */
export function AsOfNote() {
  const intl = useIntl()
  const text = useText()
  const { asOf } = useView()
  return asOf && <p className="panel-note">{text('time.panel', { date: formatDay(intl, asOf) })}</p>
}
