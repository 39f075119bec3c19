import { useId } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { changeView } from '../../view/use-view.ts'
import type { Comparison } from '../../../presentation/address/reach.ts'
import type { ReachGround } from '../ground/ground.ts'
import { SideBySide } from './side.by.side.tsx'

/** Two areas of the present level, on the same day and in the same cells. */
export function TwoAreas({ ground, reach, pair }: { ground: ReachGround; reach: number; pair: Comparison['pair'] }) {
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
