import { useIntl } from 'react-intl'
import type { ObservationDetailFragment, ObservationValueFragment } from '../graphql/generated/graphql.ts'
import { formatDay } from '../../presentation/format.ts'
import { useText } from '../i18n/use-text.ts'
import { SourceMarks } from '../source/source.marks.tsx'
import { Detail } from '../ui/section.tsx'
import { observedFigure, qualify } from '../../presentation/figure.ts'

type ObservationProps = {
  name: string
  observation: ObservationDetailFragment
  /** The number with its unit. */
  format: (value: number) => string
}

/** An observation in a panel: value, day, source; or why it is unknown, and which parts of it are known. */
export function ObservationDetail({ name, observation, format }: ObservationProps) {
  const intl = useIntl()
  const text = useText()
  const { value, date, reason, citations, parts } = observation
  const valueText = (part: ObservationValueFragment) =>
    qualify(text, observedFigure(part), part.value === null ? '' : format(part.value))
  return (
    <Detail
      name={name}
      note={
        <>
          {value === null && reason && <div>{reason}</div>}
          {date && <div>{text('figure.date', { date: formatDay(intl, date) })}</div>}
          {citations.length > 0 && (
            <div>
              <SourceMarks citations={citations} about={name} />
            </div>
          )}
          {parts.length > 1 && (
            <details>
              <summary>{text('figure.parts', { count: parts.length })}</summary>
              <ul>
                {parts.map((part) => (
                  <li key={part.area.key}>
                    {part.area.name}: {valueText(part)}
                    {part.date && ` (${intl.formatDate(part.date, { year: 'numeric', timeZone: 'UTC' })})`}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      }
    >
      <span className={value === null ? 'unknown' : undefined}>{valueText(observation)}</span>
    </Detail>
  )
}
