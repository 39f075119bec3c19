import './figures.table.css'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/use-text.ts'
import { formatUnit, useFigureFormat } from './figure.format.ts'
import { figureRows, type FigureRow } from './figure.rows.ts'
import { How } from './how.tsx'
import type { ReachFigures } from './reached.ts'

/** What stands in one column: of which area, day, or side of a scenario. */
export interface FigureColumn {
  name: string
  figures: ReachFigures
  /** Half the diagonal of a cell, metres. */
  slack: number
  /** People are taken to live evenly spread. */
  estimated: boolean
}

type FiguresTableProps = {
  caption: string
  columns: FigureColumn[]
  /** Adds what the second column has more than the first. */
  withDifference?: boolean
}

/** All figures with their bounds, and how each is computed. */
export function FiguresTable({ caption, columns, withDifference = false }: FiguresTableProps) {
  const text = useText()
  const single = columns.length === 1
  return (
    <table className={single ? 'figures' : 'figures figures-many'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className={single ? 'visually-hidden' : undefined}>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text('coverage.figure')}</span>
          </th>
          {columns.map(({ name }, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
          {withDifference && <th scope="col">{text('scenario.difference')}</th>}
        </tr>
      </thead>
      <tbody>
        {figureRows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              {text(row.name)} <How name={row.name} how={row.how} />
            </th>
            {columns.map((column, index) => (
              <td key={index}>
                <BoundedText row={row} column={column} />
              </td>
            ))}
            {withDifference && (
              <td>
                <Difference row={row} columns={columns} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BoundedText({ row, column }: { row: FigureRow; column: FigureColumn }) {
  const intl = useIntl()
  const text = useText()
  const format = useFigureFormat(column.estimated)
  const { value, lower, upper, atLeast } = row.read(column.figures, column.slack)
  return (
    <>
      <span className={value === null ? 'unknown' : 'figures-value'}>{format(row.unit, value, atLeast)}</span>
      {lower !== null && upper !== null && (
        <span className="figures-bounds">
          {text('coverage.bounds', {
            lower: formatUnit(intl, row.unit, lower),
            upper: formatUnit(intl, row.unit, upper),
          })}
        </span>
      )}
    </>
  )
}

function Difference({ row, columns }: { row: FigureRow; columns: FigureColumn[] }) {
  const intl = useIntl()
  const [before, after] = columns.map(({ figures, slack }) => row.read(figures, slack).value)
  return typeof before === 'number' && typeof after === 'number'
    ? formatUnit(intl, row.unit, after - before, true)
    : '–'
}
