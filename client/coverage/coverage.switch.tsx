import './coverage.switch.css'
import { useText } from '../i18n/use-text.ts'
import { changeView, useView } from '../view/use-view.ts'

/** Metres that the map begins with. */
const firstReach = 500

/** Turns the map from quantities to who is reached, and back. */
export function CoverageSwitch() {
  const text = useText()
  const { reach } = useView()
  return (
    <label className="coverage-switch">
      <input
        type="checkbox"
        role="switch"
        checked={reach !== null}
        onChange={() => changeView({ reach: reach === null ? firstReach : null })}
      />
      <span>
        {text('coverage.title')}
        <span>{text('coverage.subtitle')}</span>
      </span>
    </label>
  )
}
