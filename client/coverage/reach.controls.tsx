import './reach.controls.css'
import { useId } from 'react'
import { useText } from '../i18n/use-text.ts'
import { farthestReach } from '../../presentation/address/reach.ts'
import { changeReach, useReach } from './scenario/draft.ts'

const [nearest, farthest, step] = [100, 3000, 50]

/** Chooses the reach, with a slider or exactly; everything follows at once, without asking the server. */
export function ReachControls() {
  const id = useId()
  const text = useText()
  const reach = useReach()

  function change(metres: number) {
    if (Number.isInteger(metres) && metres >= 0 && metres <= farthestReach) changeReach(metres)
  }

  return (
    <div className="reach">
      <label htmlFor={id}>{text('coverage.reach')}</label>
      <input
        id={id}
        type="range"
        min={nearest}
        max={farthest}
        step={step}
        value={reach}
        aria-valuetext={text('figure.metres', { value: reach })}
        onChange={(event) => change(event.target.valueAsNumber)}
      />
      <span className="reach-exact">
        <input
          type="number"
          min={0}
          max={farthestReach}
          step={1}
          value={reach}
          aria-label={text('coverage.reachExact')}
          onChange={(event) => change(event.target.valueAsNumber)}
        />
        <span aria-hidden="true">m</span>
      </span>
    </div>
  )
}
