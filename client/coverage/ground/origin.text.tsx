import { useIntl } from 'react-intl'
import { formatDay } from '../../../presentation/format.ts'
import type { PeopleOriginTextFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'

type OriginTextProps = {
  /** null = nobody is known to live there. */
  origin: PeopleOriginTextFragment | null
  synthetic: boolean
}

/** Of when the people are: a day, from when to when, or without one; and how good their number is. */
export function OriginText({ origin, synthetic }: OriginTextProps) {
  const intl = useIntl()
  const text = useText()
  if (origin === null) return <p className="soft">{text('coverage.peopleUnknown')}</p>
  const { earliestDate, latestDate, undated, computed, basis } = origin
  const [from, to] = [earliestDate, latestDate].map((day) => day && formatDay(intl, day))
  const days = !from
    ? text('coverage.origin.undated')
    : from === to
      ? text('coverage.origin.day', { day: from })
      : text('coverage.origin.days', { from, to: to! })
  const quality = synthetic
    ? text('coverage.invented')
    : basis === 'DOCUMENTED'
      ? null
      : text(`coverage.origin.${basis}`)
  return (
    <p className="soft">
      {[
        days,
        from && undated && text('coverage.origin.partUndated'),
        computed && text('coverage.origin.computed'),
        quality,
      ]
        .filter(Boolean)
        .join('; ')}
    </p>
  )
}
