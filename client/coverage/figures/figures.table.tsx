import './figures.table.css'
import { useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { formatBounds, useDifferenceFormat, useFigureFormat } from './figure.format.ts'
import { figureRows, type FigureRow } from './figure.rows.ts'
import { HowButton, HowText } from './how.tsx'
import type { ReachFigures } from './reached.ts'

/** What stands in one column: of which area, day, or side of a scenario. */
export interface FigureColumn {
  name: string
  figures: ReachFigures
  /** Half the diagonal of a cell, metres. */
  slack: number
  /** Where people live is only estimated: evenly spread, or invented. */
  estimated: boolean
}

type FiguresTableProps = {
  caption: string
  columns: FigureColumn[]
  /** Adds what the second column has more than the first. */
  withDifference?: boolean
  /** Which rows; left out: all. */
  rows?: FigureRow[]
  /** How many areas the figures of the surface are of, where these are others than those of people. */
  surfaceOf?: string | null
}

/** All figures with their bounds, and how each is computed. */
export function FiguresTable({
  caption,
  columns,
  withDifference = false,
  rows = figureRows,
  surfaceOf = null,
}: FiguresTableProps) {
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
        {rows.map((row) => (
          <FigureLine
            key={row.name}
            row={row}
            columns={columns}
            withDifference={withDifference}
            of={row.ofSurface ? surfaceOf : null}
          />
        ))}
      </tbody>
    </table>
  )
}

type FigureLineProps = { row: FigureRow; columns: FigureColumn[]; withDifference: boolean; of: string | null }

/** A row, and beneath it, when somebody asks, how it is computed. */
function FigureLine({ row, columns, withDifference, of }: FigureLineProps) {
  const id = useId()
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <tr>
        <th scope="row">
          {text(row.name)}
          {of && <span className="figures-bounds">{of}</span>}{' '}
          <HowButton name={row.name} explains={id} open={open} onToggle={() => setOpen(!open)} />
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
      <tr id={id} hidden={!open} className="figures-how">
        <td colSpan={columns.length + (withDifference ? 2 : 1)}>
          <HowText how={row.how} />
        </td>
      </tr>
    </>
  )
}

function BoundedText({ row, column }: { row: FigureRow; column: FigureColumn }) {
  const text = useText()
  const intl = useIntl()
  const format = useFigureFormat(column.estimated)
  const { value, lower, upper, onlyKnown } = row.read(column.figures, column.slack)
  const bounds =
    lower !== null && upper !== null ? formatBounds(intl, row.unit, { lower, upper }, column.estimated) : null
  return (
    <>
      <span className={value === null ? 'unknown' : 'figures-value'}>{format(row.unit, value)}</span>
      {bounds && <span className="figures-bounds">{bounds}</span>}
      {onlyKnown && value !== null && <span className="figures-bounds">{text('coverage.asFarAsKnown')}</span>}
    </>
  )
}

function Difference({ row, columns }: { row: FigureRow; columns: FigureColumn[] }) {
  const format = useDifferenceFormat(columns.some(({ estimated }) => estimated))
  const [before, after] = columns.map(({ figures, slack }) => row.read(figures, slack).value)
  return format(row.unit, before, after)
}
