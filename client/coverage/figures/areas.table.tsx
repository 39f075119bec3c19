import './figures.table.css'
import './areas.table.css'
import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { Breakable } from '../../ui/breakable.tsx'
import { useView } from '../../view/use-view.ts'
import { ViewLink } from '../../view/view-link.tsx'
import { AreaNames } from '../ground/area.names.tsx'
import { formatBounds, formatUnit, useFigureFormat } from './figure.format.ts'
import { useGroundName } from '../ground/ground.name.ts'
import { figureRows } from './figure.rows.ts'
import type { ReachGround } from '../ground/ground.ts'
import { changeFor, figuresFor, type ReachedGround } from './reached.ts'

type AreasTableProps = { ground: ReachGround; before: ReachedGround; after: ReachedGround | null; reach: number }

const [shareRow, , notReachedRow, surfaceRow] = figureRows

/**
 * Every area with what is reached of it, as links that look at it closely; all of them together last. Those without a
 * boundary are named beneath.
 */
export function AreasTable({ ground, before, after, reach }: AreasTableProps) {
  const text = useText()
  const areas = ground.answer.areas.map(({ area }) => area)
  const isBounded = ({ key }: { key: string }) => ground.cells.areas.includes(key)
  const unbounded = areas.filter((area) => !isBounded(area)).map(({ name }) => name)
  const rows = [...areas.filter(isBounded), null]
  return (
    <>
      <table className="figures figures-many areas-table">
        <caption className="visually-hidden">{text('coverage.byArea')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('area.area')}</th>
            <th scope="col">{text('coverage.reached')}</th>
            <th scope="col">{text('coverage.peopleNotReached')}</th>
            {after && <th scope="col">{text('scenario.difference')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((area) => (
            <AreaReach key={area?.key ?? ''} {...{ ground, before, after, reach, area }} />
          ))}
        </tbody>
      </table>
      {unbounded.length > 0 && (
        <div className="soft">
          <AreaNames what={text('coverage.unbounded', { count: unbounded.length })} names={unbounded} />
        </div>
      )}
    </>
  )
}

type AreaReachProps = AreasTableProps & { area: { key: string; name: string } | null }

function AreaReach({ ground, before, after, reach, area }: AreaReachProps) {
  const intl = useIntl()
  const text = useText()
  const { focus } = useView()
  const { estimated } = ground.answer
  const format = useFigureFormat(estimated)
  const { whole } = useGroundName(ground)
  const key = area?.key ?? null
  const figures = figuresFor(after ?? before, key, reach)
  // Where nobody is known to live, the surface stands in, and says so.
  const ofSurface = figures.share === null
  const share = (ofSurface ? surfaceRow! : shareRow!).read(figures, 0)
  const bounds =
    share.lower !== null && share.upper !== null
      ? formatBounds(intl, 'share', { lower: share.lower, upper: share.upper }, estimated)
      : null
  const notReached = notReachedRow!.read(figures, 0)
  const change = after && changeFor(before, after, key, reach)
  const gained = change && change.newlyReached !== null ? change.newlyReached - change.noLongerReached! : null
  return (
    <tr className={area ? undefined : 'areas-total'}>
      <th scope="row">
        <ViewLink change={{ focus: key }} aria-current={focus === key}>
          {area ? <Breakable name={area.name} /> : whole}
        </ViewLink>
      </th>
      <td>
        <span className={share.value === null ? 'unknown' : 'figures-value'}>{format('share', share.value)}</span>
        {(ofSurface || bounds) && (
          <span className="figures-bounds">
            {[ofSurface && share.value !== null && text('coverage.ofSurface'), bounds].filter(Boolean).join('; ')}
          </span>
        )}
      </td>
      <td className={notReached.value === null ? 'unknown' : undefined}>
        {format('people', notReached.value)}
        {notReached.onlyKnown && notReached.value !== null && (
          <span className="figures-bounds">{text('coverage.asFarAsKnown')}</span>
        )}
      </td>
      {after && (
        <td>
          {gained === null
            ? '–'
            : gained === 0
              ? text('figure.unchanged')
              : formatUnit(intl, 'people', gained, { signed: true, estimated })}
        </td>
      )}
    </tr>
  )
}
