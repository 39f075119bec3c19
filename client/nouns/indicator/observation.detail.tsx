import { useIntl } from 'react-intl'
import type { ObservationDetailFragment } from '../../graphql/generated/graphql.ts'
import { observedFigure, type ObservationAnswer } from '../../../presentation/area-figure.ts'
import type { Quantity } from '../../../presentation/choices.ts'
import { formatFigure, formatQuantity } from '../../../presentation/format.ts'
import { figureRemarks } from '../../../presentation/remarks.ts'
import { useText } from '../../i18n/use-text.ts'
import { SourceMarks } from '../source/source.marks.tsx'
import { Detail } from '../../ui/section.tsx'
import { FigureText } from './figure.text.tsx'

type ObservationProps = { name: string; quantity: Quantity; observation: ObservationDetailFragment }

/** An observation in a panel: value, day, source; what other sources say; or why there is none, and which parts are known. */
export function ObservationDetail({ name, quantity, observation }: ObservationProps) {
  const intl = useIntl()
  const text = useText()
  const { area, citations, contradictedBy, parts } = observation
  return (
    <Detail
      name={name}
      note={
        <>
          {citations.length > 0 && (
            <div>
              <SourceMarks citations={citations} about={name} />
            </div>
          )}
          {contradictedBy.map((other, index) => (
            <div key={index}>
              {text('figure.contradicted')} {other.area.key !== area.key && `${other.area.name}: `}
              <PartText quantity={quantity} part={other} />{' '}
              <SourceMarks citations={other.citations} about={text('figure.contradicting', { name })} />
            </div>
          ))}
          {parts.length > 1 && (
            <details>
              <summary>{text('figure.parts', { count: parts.length })}</summary>
              <ul>
                {parts.map((part) => (
                  <li key={part.area.key}>
                    {part.area.name}: <PartText quantity={quantity} part={part} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      }
    >
      <FigureText figure={observedFigure(observation)} format={(value) => formatQuantity(intl, quantity, value)} />
    </Detail>
  )
}

/** A part of a composed value, or a value that contradicts another, with what to know about it. */
function PartText({ quantity, part }: { quantity: Quantity; part: ObservationAnswer }) {
  const intl = useIntl()
  const text = useText()
  const figure = observedFigure(part)
  const remarks = figureRemarks(text, figure)
  return (
    <>
      {formatFigure(intl, text, quantity, figure)}
      {remarks.length > 0 && ` (${remarks.join('; ')})`}
    </>
  )
}
