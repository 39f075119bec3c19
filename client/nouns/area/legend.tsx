import './legend.css'
import { useIntl } from 'react-intl'
import type { MessageId } from '../../i18n/messages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { changeView, useView } from '../../view/use-view.ts'
import { boundaryRemarks } from '../../../presentation/boundary.ts'
import { methods, type Method } from '../../../presentation/choices.ts'
import type { Classes } from '../../../presentation/classes.ts'
import { Swatch } from './area.swatch.tsx'
import { legendLines } from '../../../presentation/legend.ts'
import { levelText, quantityUnits } from '../../../presentation/names.ts'
import { figureNotes } from '../../../presentation/notes.ts'
import type { AreaEntry } from './use-areas.ts'

const methodNames: Record<Method, MessageId> = {
  quantile: 'method.quantile',
  'equal-interval': 'method.equalInterval',
  'natural-breaks': 'method.naturalBreaks',
}

type LegendProps = { areas: AreaEntry[]; classes: Classes }

/** What the colours and outlines on the map mean: class limits with unit, zero, what has no value, how good a boundary is. */
export function Legend({ areas, classes }: LegendProps) {
  const intl = useIntl()
  const text = useText()
  const { quantity, level, method } = useView()
  const figures = areas.flatMap(({ figure }) => figure ?? [])
  const known = figures.filter(({ value }) => value !== null).length
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">
        {text('legend.legend')} <span className="soft">{text(quantityUnits[quantity])}</span>
      </h2>
      {figures.length > 0 && <p className="soft">{levelText(text, level, known, figures.length)}</p>}
      <ul>
        {legendLines(intl, text, quantity, classes).map(({ sign, label, count }) => (
          <li key={label}>
            <Swatch sign={sign} />
            <span>{label}</span>
            <span className="legend-count">{text('legend.count', { count })}</span>
          </li>
        ))}
      </ul>
      <ul className="legend-signs">
        {boundaryRemarks(areas).map((remark) => (
          <li key={remark}>
            <span className="swatch swatch-dashed" />
            {text(`legend.${remark}`)}
          </li>
        ))}
        {areas.some(({ boundary, labelPoint }) => !boundary && labelPoint) && (
          <li>
            <span className="swatch swatch-dashed swatch-round" />
            {text('area.boundaryUnknown')}
          </li>
        )}
        <li>
          <span className="swatch swatch-estimate swatch-round" />
          {text('legend.estimatedPlace')}
        </li>
      </ul>
      {figureNotes(text, figures, classes).map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
      <Choice
        label={text('controls.method')}
        choices={methods}
        names={methodNames}
        value={method}
        onChange={(chosen) => changeView({ method: chosen })}
      />
    </section>
  )
}
