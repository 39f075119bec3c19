import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { Breakable } from '../../ui/breakable.tsx'
import { useView } from '../../view/use-view.ts'
import { ViewLink } from '../../view/view-link.tsx'
import type { Classes } from '../../../presentation/classes.ts'
import type { Figure } from '../../../presentation/figure.ts'
import { formatFigure } from '../../../presentation/format.ts'
import { quantityNames } from '../../../presentation/names.ts'
import { figureRemarks } from '../../../presentation/remarks.ts'
import { SourceDisclosure } from '../source/source.disclosure.tsx'
import { FigureSwatch } from './area.swatch.tsx'
import { FigureSources } from './figure.sources.tsx'
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
  const remarks = [number, place, ...(figure ? figureRemarks(text, figure) : [])].filter(Boolean).join(' · ')
  const gap = figure !== null && figure.value === null
  const row = (
    <ViewLink className="row" change={{ area: key }} aria-current={key === selected}>
      <FigureSwatch figure={figure} classes={classes} />
      <span className="row-text">
        <span className="row-name">
          <Breakable name={name} />
        </span>
        {remarks && <span className="row-note">{remarks}</span>}
      </span>
      <span className={gap ? 'row-value row-value-unknown' : 'row-value'}>
        {figure ? formatFigure(intl, text, quantity, figure) : ''}
      </span>
    </ViewLink>
  )
  if (!figure || !isCited(figure)) return row
  return (
    <SourceDisclosure about={text('list.figure', { name, quantity: text(quantityNames[quantity]) })} beside={row}>
      <FigureSources areaKey={key} />
    </SourceDisclosure>
  )
}

/** Whether sources say something about a figure: its value, or that there is something without one. */
function isCited({ value, unknownReason }: Figure): boolean {
  return value !== null || unknownReason === 'NOT_STATED' || unknownReason === 'NOT_SPLIT'
}
