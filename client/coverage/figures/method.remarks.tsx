import { useIntl } from 'react-intl'
import { formatDay, formatList } from '../../../presentation/format.ts'
import { useText } from '../../i18n/use-text.ts'
import type { ReachGround } from '../ground/ground.ts'
import { useAreaCount } from '../ground/ground.name.ts'

/** How and from what everything is computed, and what is not known: beside every figure on this page. */
export function MethodRemarks({ ground: { answer, cells } }: { ground: ReachGround }) {
  const intl = useIntl()
  const text = useText()
  const count = useAreaCount()
  const { grid, method, drawnAreas, areaCount, credits, facilitiesEstimated, facilitiesWithoutPlace, unknown } = answer
  const names = (list: { name: string }[]) => formatList(intl, list.map(({ name }) => name)) // prettier-ignore
  const lines = [...new Set(credits.flatMap(({ attribution }) => attribution ?? []))]
  return (
    <ul className="coverage-remarks">
      <li>{text(method === 'GRID' ? 'coverage.method.grid' : 'coverage.method.evenSpread')}</li>
      {grid && (
        <li>
          {text('coverage.grid', {
            name: grid.name,
            size: grid.cellSize,
            date: grid.observedOn ? formatDay(intl, grid.observedOn) : text('figure.unknown'),
            source: grid.source.title,
          })}
          {grid.synthetic && <strong> {text('coverage.synthetic')}</strong>}
        </li>
      )}
      <li>{text('coverage.plane', { count: cells.x.length, slack: Math.round(cells.halfDiagonal) })}</li>
      {drawnAreas.length > 0 && <li>{text('coverage.drawn', { areas: count(drawnAreas.length, areaCount) })}</li>}
      {facilitiesWithoutPlace.length > 0 && (
        <li>
          {text('coverage.withoutPlace', {
            count: facilitiesWithoutPlace.length,
            names: names(facilitiesWithoutPlace.slice(0, 5)),
          })}
        </li>
      )}
      {facilitiesEstimated.length > 0 && (
        <li>
          {text('coverage.placeEstimated', {
            count: facilitiesEstimated.length,
            names: names(facilitiesEstimated.slice(0, 5)),
          })}
        </li>
      )}
      {unknown
        .filter(({ boundaryUnknown }) => !boundaryUnknown)
        .map(({ area, cells: count, reason }) => (
          <li key={area.key}>{text('coverage.unknownCells', { name: area.name, count, reason })}</li>
        ))}
      {lines.length > 0 && <li lang="de">{lines.join(' · ')}</li>}
    </ul>
  )
}
