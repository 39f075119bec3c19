import './area.swatch.css'
import type { CSSProperties } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/use-text.ts'
import { Breakable } from '../ui/breakable.tsx'
import { useView } from '../view/use-view.ts'
import { ViewLink } from '../view/view-link.tsx'
import { colourOf, type Classes } from '../../presentation/classes.ts'
import { formatFigure } from '../../presentation/format.ts'
import type { AreaEntry } from './use-areas.ts'

/** Every area of the level with its figure and its colour on the map, the ones without a place too. */
export function AreaList({ areas, classes }: { areas: AreaEntry[]; classes: Classes }) {
  return (
    <ul className="rows">
      {areas.map((area) => (
        <li key={area.key}>
          <AreaRow area={area} classes={classes} />
        </li>
      ))}
    </ul>
  )
}

function AreaRow({ area, classes }: { area: AreaEntry; classes: Classes }) {
  const { area: selected, quantity } = useView()
  const intl = useIntl()
  const text = useText()
  const { key, kind, code, name, boundary, labelPoint, figure } = area
  const place = boundary ? null : text(labelPoint ? 'area.boundaryUnknown' : 'area.placeUnknown')
  const number = kind === 'QUARTER' && code && text('area.code', { code })
  const year = figure?.date && text('figure.year', { year: figure.date.slice(0, 4) })
  const remark = [number, place, year].filter(Boolean).join(' · ')
  const unknown = figure !== null && figure.value === null
  return (
    <ViewLink className="row" change={{ area: key }} aria-current={key === selected}>
      <Swatch colour={figure && colourOf(classes, figure.value)} pending={!figure} />
      <span className="row-text">
        <span className="row-name">
          <Breakable name={name} />
        </span>
        {remark && <span className="row-note">{remark}</span>}
      </span>
      <span className={unknown ? 'row-value row-value-unknown' : 'row-value'}>
        {figure ? formatFigure(intl, text, quantity, figure) : ''}
      </span>
    </ViewLink>
  )
}

/** The colour of a class as the map shows it; hatched for unknown, empty while it is on its way. */
export function Swatch({ colour, pending = false }: { colour: string | null; pending?: boolean }) {
  if (pending) return <span className="swatch" />
  if (colour === null) return <span className="swatch swatch-unknown" />
  return <span className="swatch" style={{ '--swatch': colour } as CSSProperties} />
}
