import './legend.css'
import { useIntl } from 'react-intl'
import type { MessageId } from '../i18n/messages.ts'
import { useText } from '../i18n/use-text.ts'
import { Choice } from '../ui/choice.tsx'
import { changeView, useView } from '../view/use-view.ts'
import { boundaryRemarks } from '../../presentation/boundary.ts'
import { methods, type Method } from '../../presentation/choices.ts'
import type { Classes, ColouredClass } from '../../presentation/classes.ts'
import { Swatch } from './area.list.tsx'
import { formatQuantity } from '../../presentation/format.ts'
import { quantityUnits } from '../../presentation/names.ts'
import type { AreaEntry } from './use-areas.ts'

const methodNames: Record<Method, MessageId> = {
  quantile: 'method.quantile',
  'equal-interval': 'method.equalInterval',
  'natural-breaks': 'method.naturalBreaks',
}

type LegendProps = { areas: AreaEntry[]; classes: Classes }

/** What the colours and outlines on the map mean: class limits with unit, zero, unknown, how good a boundary is. */
export function Legend({ areas, classes: { classes, zeroCount, zeroColour, unknownCount } }: LegendProps) {
  const text = useText()
  const { quantity, method } = useView()
  const atLeast = areas.some(({ figure }) => figure?.atLeast)
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">
        {text('legend.legend')} <span className="soft">{text(quantityUnits[quantity])}</span>
      </h2>
      <ul>
        {classes.toReversed().map((valueClass) => (
          <li key={valueClass.to}>
            <Swatch colour={valueClass.colour} />
            <ClassLimits valueClass={valueClass} />
            <Count of={valueClass.count} />
          </li>
        ))}
        {zeroCount > 0 && (
          <li>
            <Swatch colour={zeroColour} />
            {text('legend.zero')}
            <Count of={zeroCount} />
          </li>
        )}
        {unknownCount > 0 && (
          <li>
            <Swatch colour={null} />
            {text('legend.unknown')}
            <Count of={unknownCount} />
          </li>
        )}
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
      {classes.some(({ approximate }) => approximate) && <p className="soft">{text('legend.approximate')}</p>}
      {atLeast && <p className="soft">{text('legend.atLeast')}</p>}
      <Years areas={areas} />
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

function ClassLimits({ valueClass: { from, to, above, approximate } }: { valueClass: ColouredClass }) {
  const intl = useIntl()
  const text = useText()
  const { quantity } = useView()
  const number = (value: number) => formatQuantity(intl, quantity, value)
  const limits =
    from === to ? number(to) : text(above ? 'legend.above' : 'legend.range', { from: number(from), to: number(to) })
  return <span>{approximate ? text('legend.classApproximate', { limits }) : limits}</span>
}

/** From which years the values are: they need not be from the same one. */
function Years({ areas }: { areas: AreaEntry[] }) {
  const text = useText()
  const years = areas.flatMap(({ figure }) => figure?.date?.slice(0, 4) ?? []).toSorted()
  const [from, to] = [years[0], years.at(-1)]
  if (!from) return null
  return <p className="soft">{from === to ? text('legend.year', { from }) : text('legend.years', { from, to })}</p>
}

function Count({ of: count }: { of: number }) {
  const text = useText()
  return <span className="legend-count">{text('legend.count', { count })}</span>
}
