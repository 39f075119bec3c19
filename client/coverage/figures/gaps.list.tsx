import { useDeferredValue, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { toPeople, toSquareKilometres } from '../../../arithmetic/cells.ts'
import { findGaps, type Gap } from '../../../arithmetic/gaps.ts'
import { formatList } from '../../../presentation/format.ts'
import { useText } from '../../i18n/use-text.ts'
import { roundPosition } from '../../../presentation/address/app-view.ts'
import { ViewLink } from '../../view/view-link.tsx'
import { useFigureFormat } from './figure.format.ts'
import type { ReachGround } from '../ground/ground.ts'
import type { ReachedGround } from './reached.ts'

const shown = 5
const closeLook = 14

type GapListProps = { ground: ReachGround; reached: ReachedGround; reach: number }

/** The gaps with the most people, as links that bring them into sight. They follow the reach when there is time. */
export function GapList({ ground, reached, reach }: GapListProps) {
  const text = useText()
  const asked = useDeferredValue(useMemo(() => ({ ground, reached, reach }), [ground, reached, reach]))
  const gaps = useMemo(
    () => findGaps(asked.ground.cells, asked.ground.mesh, asked.reached.distances, asked.reach),
    [asked],
  )
  if (gaps.length === 0) return <p>{text('coverage.noGaps')}</p>
  return (
    <>
      <ol className="coverage-gaps">
        {gaps.slice(0, shown).map((gap, index) => (
          <li key={index}>
            <GapLink ground={asked.ground} gap={gap} />
          </li>
        ))}
      </ol>
      {gaps.length > shown && <p className="soft">{text('coverage.moreGaps', { count: gaps.length - shown })}</p>}
    </>
  )
}

function GapLink({ ground, gap }: { ground: ReachGround; gap: Gap }) {
  const intl = useIntl()
  const text = useText()
  const format = useFigureFormat(ground.answer.estimated)
  const { answer, cells, mesh } = ground
  const names = gap.areas.map(
    (index) => answer.areas.find(({ area: { key } }) => key === cells.areas[index])!.area.name,
  )
  const surface = intl.formatNumber(toSquareKilometres(gap.surface), { maximumFractionDigits: 2 })
  return (
    <>
      <ViewLink change={{ position: roundPosition({ ...middleOf(gap, mesh.vertices), zoom: closeLook }) }}>
        {gap.people === null
          ? text('coverage.peopleUnknown')
          : text(gap.unknownCells > 0 ? 'coverage.gapKnownPeople' : 'coverage.gapPeople', {
              value: format('people', toPeople(gap.people)),
            })}
      </ViewLink>
      <span className="soft">
        {text('figure.squareKilometres', { value: surface })}, {formatList(intl, names)}
      </span>
    </>
  )
}

/** The mean corner of a gap's outer ring, in degrees. */
function middleOf({ patch: { rings } }: Gap, { x, y }: ReachGround['mesh']['vertices']): { lng: number; lat: number } {
  const [outer] = rings
  const mean = (numbers: Float64Array) => outer!.reduce((sum, vertex) => sum + numbers[vertex]!, 0) / outer!.length
  return { lng: mean(x), lat: mean(y) }
}
