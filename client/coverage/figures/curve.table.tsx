import './figures.table.css'
import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { sampleAt, type Curve, type CurveQuantity } from './curve.ts'
import { formatUnit } from './figure.format.ts'

/** Distances at which the table reads the curves, metres. */
const distances = [100, 250, 500, 750, 1000, 1500, 2000, 3000, 5000]

/** The curves in numbers, for whoever does not see the chart, or wants to know exactly. */
export function CurveTable({
  title,
  curves,
  reach,
  end,
  quantity,
  estimated,
}: {
  title: string
  curves: Curve[]
  reach: number
  end: number
  quantity: CurveQuantity
  estimated: boolean
}) {
  const intl = useIntl()
  const text = useText()
  const shown = [...new Set([...distances.filter((metres) => metres <= end), reach])].toSorted((a, b) => a - b)
  return (
    <details className="coverage-details">
      <summary>{text('coverage.curveTable')}</summary>
      <table className="figures figures-many">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('coverage.within')}</th>
            {curves.map(({ name }, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((metres) => (
            <tr key={metres} aria-current={metres === reach}>
              <th scope="row">{formatUnit(intl, 'metres', metres)}</th>
              {curves.map(({ profile }, index) => {
                const sample = sampleAt(profile, metres, quantity)
                return (
                  <td key={index}>
                    {sample ? formatUnit(intl, 'share', sample.share, { estimated }) : text('figure.unknown')}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
