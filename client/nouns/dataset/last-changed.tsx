import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'

/** When the data last changed, whoever changed them. */
export function LastChanged({ moment }: { moment: string }) {
  const intl = useIntl()
  const text = useText()
  const date = intl.formatDate(moment, { dateStyle: 'long', timeZone: 'Europe/Berlin' })
  return (
    <p className="attribution">
      <time dateTime={moment}>{text('dataset.lastChanged', { date })}</time>
    </p>
  )
}
