import { useIntl } from 'react-intl'
import { formatDay } from '../../presentation/format.ts'
import { useText } from '../i18n/use-text.ts'

type PeriodTextProps = {
  /** Half-open: the end is the first day after it. null = not known. */
  period: { start: string | null; end: string | null } | null
}

/** A period in words; its last day, where the data names the day after. */
export function PeriodText({ period }: PeriodTextProps) {
  const intl = useIntl()
  const text = useText()
  if (!period || (!period.start && !period.end)) return <>{text('period.unknown')}</>
  const start = period.start && formatDay(intl, period.start)
  const end = period.end && formatDay(intl, dayBefore(period.end))
  if (start && end) return <>{text('period.closed', { start, end })}</>
  return <>{start ? text('period.open', { start }) : text('period.until', { end })}</>
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
