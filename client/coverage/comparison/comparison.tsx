import './comparison.css'
import { useText } from '../../i18n/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { changeView, useView } from '../../view/use-view.ts'
import type { ReachGround } from '../ground/ground.ts'
import { TwoAreas } from './two.areas.tsx'
import { TwoDays } from './two.days.tsx'

const kinds = ['none', 'areas', 'days'] as const
const kindNames = { none: 'compare.none', areas: 'compare.areas', days: 'compare.days' } as const

/** Two areas, or two days, side by side: the same figures over what is known on both sides, and both curves in one chart. */
export function ComparisonPanel({ ground, reach }: { ground: ReachGround; reach: number }) {
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
