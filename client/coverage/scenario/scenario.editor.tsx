import './scenario.editor.css'
import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { mapCentre } from '../../map/present.ts'
import { Icon } from '../../ui/icon.tsx'
import { mostPlaces } from '../../../presentation/address/reach.ts'
import { changeView } from '../../view/use-view.ts'
import { useScenario } from './draft.ts'
import type { ReachGround } from '../ground/ground.ts'
import { emptyScenario, withPlaces, withoutPlace, withToggled } from './scenario.ts'

/** What if? Turns the scenario on and off, and holds everything that the mouse does on the map as controls. */
export function ScenarioEditor({ ground }: { ground: ReachGround }) {
  const text = useText()
  const scenario = useScenario()
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          role="switch"
          checked={scenario !== null}
          onChange={() => changeView({ scenario: scenario ? null : emptyScenario })}
        />
        {text('scenario.switch')}
      </label>
      {scenario && (
        <>
          <p className="soft">{text('scenario.hint')}</p>
          <AddedPlaces ground={ground} />
          <ClosedFacilities ground={ground} />
        </>
      )}
    </>
  )
}

function AddedPlaces({ ground }: { ground: ReachGround }) {
  const intl = useIntl()
  const text = useText()
  const scenario = useScenario()!
  const degrees = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 4, maximumFractionDigits: 4 })
  return (
    <>
      <ul className="scenario-places" aria-label={text('scenario.places')}>
        {scenario.add.map(({ lng, lat }, index) => (
          <li key={index}>
            <span className="scenario-number" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              {text('scenario.place', { number: index + 1 })}
              <span className="figures-bounds">
                {text('scenario.position', { lat: degrees(lat), lng: degrees(lng) })}
              </span>
            </span>
            <button
              type="button"
              className="button button-bare"
              aria-label={text('scenario.remove', { number: index + 1 })}
              onClick={() => changeView({ scenario: withoutPlace(scenario, index) })}
            >
              <Icon name="trash-2" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        disabled={scenario.add.length >= mostPlaces}
        onClick={() => changeView({ scenario: withPlaces(scenario, [mapCentre() ?? middleOf(ground)]) })}
      >
        <Icon name="map-pin-plus" />
        {text('scenario.addAtCentre')}
      </button>
    </>
  )
}

function ClosedFacilities({ ground }: { ground: ReachGround }) {
  const text = useText()
  const scenario = useScenario()!
  const facilities = ground.answer.places.flatMap(({ key, facility }) => (facility ? { key, name: facility.name } : []))
  const stray = scenario.close.filter((key) => !facilities.some((facility) => facility.key === key))
  return (
    <details className="coverage-details" open={scenario.close.length > 0}>
      <summary>{text('scenario.close', { count: scenario.close.length })}</summary>
      <ul>
        {[...facilities, ...stray.map((key) => ({ key, name: text('scenario.stray', { key }) }))].map(
          ({ key, name }) => (
            <li key={key}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={scenario.close.includes(key)}
                  onChange={() => changeView({ scenario: withToggled(scenario, key) })}
                />
                {name}
              </label>
            </li>
          ),
        )}
      </ul>
    </details>
  )
}

/** A point among the cells, where there is no map to ask for its centre. */
function middleOf({ mesh: { vertices } }: ReachGround): { lng: number; lat: number } {
  const middle = Math.floor(vertices.x.length / 2)
  return { lng: vertices.x[middle] ?? 0, lat: vertices.y[middle] ?? 0 }
}
