import { useIntl } from 'react-intl'
import type { PositionItemFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { SourceMarks } from '../source/source.marks.tsx'
import { PeriodText } from '../../ui/period.tsx'
import { AreaLinks, FacilityLinks } from '../../ui/view-links.tsx'

/** The posts of the quarter management that concern an area or a facility. */
export function PositionList({ positions }: { positions: PositionItemFragment[] }) {
  const text = useText()
  if (positions.length === 0) return <p className="soft">{text('position.none')}</p>
  return (
    <ul className="cards">
      {positions.map((position) => (
        <PositionItem key={position.key} position={position} />
      ))}
    </ul>
  )
}

function PositionItem({ position }: { position: PositionItemFragment }) {
  const intl = useIntl()
  const text = useText()
  const { title, description, status, headcount, fullTimeEquivalents: equivalents, period, areas, hosts } = position
  return (
    <li className="card">
      <h4>{title}</h4>
      <p className="card-facts">
        <span className="tag">{text(status === 'PLANNED' ? 'position.planned' : 'position.filled')}</span>
        <span>
          {equivalents === null
            ? text('position.equivalentsUnknown')
            : text('figure.fullTimeEquivalents', { value: intl.formatNumber(equivalents) })}
        </span>
        {headcount !== null && <span>{text('position.headcount', { count: headcount })}</span>}
      </p>
      <p className="soft">
        <PeriodText period={period} />
      </p>
      {description && <p className="soft">{description}</p>}
      {areas.length > 0 && (
        <p className="soft">
          {text('position.areas', { count: areas.length })} <AreaLinks areas={areas} />
        </p>
      )}
      {hosts.length > 0 && (
        <p className="soft">
          {text('position.hosts')} <FacilityLinks facilities={hosts} />
        </p>
      )}
      <p className="soft">
        <SourceMarks citations={position.citations} about={title} />
      </p>
    </li>
  )
}
