import { useId, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { commonGround } from '../../../arithmetic/common-ground.ts'
import { formatDay } from '../../../presentation/format.ts'
import { useText } from '../../i18n/use-text.ts'
import { ErrorNotice, Loading } from '../../ui/state.tsx'
import { changeView, useView } from '../../view/use-view.ts'
import { readDay } from '../../../presentation/address/part.ts'
import type { Comparison } from '../../../presentation/address/reach.ts'
import { AreaNames } from '../ground/area.names.tsx'
import { useAreaCount } from '../ground/ground.name.ts'
import type { ReachGround } from '../ground/ground.ts'
import { SideBySide } from './side.by.side.tsx'
import { useGround } from '../ground/use-ground.ts'

type Pair = Comparison['pair']

/** The present level, or the area that is looked at closely, on two days. */
export function TwoDays({ reach, pair }: { reach: number; pair: Pair }) {
  const text = useText()
  const id = useId()
  const grounds = [useGround(pair[0]), useGround(pair[1])]
  const failed = grounds.find(({ error }) => error)
  const choose = (side: number, day: string) =>
    readDay(day) && changeView({ compare: { by: 'days', pair: pair.with(side, day) as Pair } })
  const [first, second] = grounds.map(({ ground }) => ground)
  return (
    <>
      <div className="comparison-sides">
        {pair.map((day, side) => (
          <div className="choice" key={side}>
            <label htmlFor={id + side}>{text('compare.day', { number: side + 1 })}</label>
            <input
              id={id + side}
              type="date"
              required
              value={day}
              onChange={(event) => choose(side, event.target.value)}
            />
          </div>
        ))}
      </div>
      {failed && <ErrorNotice what={text('error.coverage')} error={failed.error} onRetry={failed.retry} />}
      {!failed && !(first && second) && <Loading what={text('state.loading')} />}
      {first && second && <OnCommonGround {...{ reach, pair, first, second }} />}
    </>
  )
}

type OnCommonGroundProps = { reach: number; pair: Pair; first: ReachGround; second: ReachGround }

/** Both days over the areas and cells that are known on both, and what that leaves out: else what becomes known looks like a change. */
function OnCommonGround({ reach, pair, first, second }: OnCommonGroundProps) {
  const intl = useIntl()
  const text = useText()
  const count = useAreaCount()
  const { focus } = useView()
  const common = useMemo(() => commonGround(first.cells, second.cells), [first, second])
  const grounds = useMemo(
    () => [first, second].map((ground, side) => ({ ...ground, cells: common.sides[side]! })),
    [first, second, common],
  )
  const nameOf = new Map(first.answer.areas.map(({ area }) => [area.key, area.name]))
  const leftOut = [...nameOf.keys()].filter((key) => !common.compared.includes(key))
  const isLeftOut = focus === null ? common.compared.length === 0 : leftOut.includes(focus)
  return (
    <>
      {!isLeftOut && (
        <div className="soft comparison-ground">
          <p>
            {text('compare.ground', {
              areas: focus === null ? count(common.compared.length, nameOf.size) : nameOf.get(focus)!,
            })}
          </p>
          {focus === null && leftOut.length > 0 && (
            <AreaNames
              what={text('compare.leftOut', { count: leftOut.length })}
              names={leftOut.map((key) => nameOf.get(key)!)}
            />
          )}
          {common.leftOutCells > 0 && <p>{text('compare.leftOutCells', { count: common.leftOutCells })}</p>}
          {samePlaces(first, second) && <p>{text('compare.samePlaces')}</p>}
          {!common.sameCells && <p>{text('compare.otherCells')}</p>}
        </div>
      )}
      <SideBySide
        reach={reach}
        withDifference
        sides={grounds.map((ground, side) => ({ ground, area: focus, name: formatDay(intl, pair[side]!) }))}
      />
    </>
  )
}

/** Whether the same facilities count on both days, at the same places. */
function samePlaces(first: ReachGround, second: ReachGround): boolean {
  const [one, other] = [first, second].map(({ places }) => places.map(({ key, x, y }) => `${key} ${x} ${y}`).join())
  return one === other
}
