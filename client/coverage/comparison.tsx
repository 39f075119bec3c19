import './comparison.css'
import { useId } from 'react'
import { useIntl } from 'react-intl'
import { formatDay } from '../../presentation/format.ts'
import { useText } from '../i18n/use-text.ts'
import { Choice } from '../ui/choice.tsx'
import { ErrorNotice, Loading } from '../ui/state.tsx'
import { changeView, useView } from '../view/use-view.ts'
import { acceptDay } from '../view/coverage.address.ts'
import type { Comparison } from '../view/view.ts'
import { CurveChart } from './curve.chart.tsx'
import { useScenario } from './draft.ts'
import { FiguresTable, type FigureColumn } from './figures.table.tsx'
import type { Ground } from './ground.ts'
import { figuresFor, profileOf, reachedAfter, reachedNow } from './reached.ts'
import { useGround } from './use-ground.ts'

type ComparisonProps = { ground: Ground; reach: number }

const kinds = ['none', 'areas', 'days'] as const
const kindNames = { none: 'compare.none', areas: 'compare.areas', days: 'compare.days' } as const

/** Two areas, or two days, side by side: the same figures, and both curves in one chart. */
export function ComparisonPanel({ ground, reach }: ComparisonProps) {
  const text = useText()
  const { compare, asOf } = useView()
  const areas = ground.answer.areas.map(({ area }) => area)

  function choose(kind: (typeof kinds)[number]) {
    const today = new Date().toISOString().slice(0, 10)
    const pairs = { areas: [areas[0]!.key, (areas[1] ?? areas[0]!).key], days: [asOf ?? '2015-01-01', today] } as const
    changeView({ compare: kind === 'none' ? null : { by: kind, pair: [...pairs[kind]] } })
  }

  return (
    <>
      <Choice
        label={text('compare.what')}
        choices={kinds}
        names={kindNames}
        value={compare?.by ?? 'none'}
        onChange={choose}
      />
      {compare?.by === 'areas' && <TwoAreas ground={ground} reach={reach} pair={compare.pair} />}
      {compare?.by === 'days' && <TwoDays reach={reach} pair={compare.pair} />}
    </>
  )
}

function TwoAreas({ ground, reach, pair }: ComparisonProps & { pair: Comparison['pair'] }) {
  const text = useText()
  const id = useId()
  const areas = ground.answer.areas.map(({ area }) => area)
  const choose = (side: number, key: string) =>
    changeView({ compare: { by: 'areas', pair: pair.with(side, key) as Comparison['pair'] } })
  return (
    <>
      <div className="comparison-sides">
        {pair.map((chosen, side) => (
          <div className="choice" key={side}>
            <label htmlFor={id + side}>{text('compare.area', { number: side + 1 })}</label>
            <select id={id + side} value={chosen} onChange={(event) => choose(side, event.target.value)}>
              {!areas.some(({ key }) => key === chosen) && <option value={chosen}>{text('compare.notHere')}</option>}
              {areas.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <SideBySide
        reach={reach}
        sides={pair.map((key) => ({
          ground,
          area: key,
          name: areas.find((area) => area.key === key)?.name ?? text('compare.notHere'),
        }))}
      />
    </>
  )
}

function TwoDays({ reach, pair }: { reach: number; pair: Comparison['pair'] }) {
  const intl = useIntl()
  const text = useText()
  const id = useId()
  const { focus } = useView()
  const grounds = [useGround(pair[0]), useGround(pair[1])]
  const failed = grounds.find(({ error }) => error)
  const choose = (side: number, day: string) =>
    acceptDay(day) && changeView({ compare: { by: 'days', pair: pair.with(side, day) as Comparison['pair'] } })
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
      {first && second && (
        <SideBySide
          reach={reach}
          sides={[first, second].map((ground, side) => ({ ground, area: focus, name: formatDay(intl, pair[side]!) }))}
        />
      )}
    </>
  )
}

type Side = { ground: Ground; area: string | null; name: string }

function SideBySide({ reach, sides }: { reach: number; sides: Side[] }) {
  const text = useText()
  const scenario = useScenario()
  const reached = sides.map(({ ground }) => (scenario ? reachedAfter(ground, scenario) : reachedNow(ground)))
  return (
    <>
      <FiguresTable
        caption={text('compare.title')}
        columns={sides.map(({ ground, area, name }, side): FigureColumn => ({
          name,
          figures: figuresFor(reached[side]!, area, reach),
          slack: ground.cells.halfDiagonal,
          estimated: ground.answer.method === 'EVEN_SPREAD',
        }))}
      />
      <CurveChart
        title={text('coverage.curve')}
        curves={sides.map(({ area, name }, side) => ({ name, profile: profileOf(reached[side]!, area) }))}
        reach={reach}
      />
    </>
  )
}
