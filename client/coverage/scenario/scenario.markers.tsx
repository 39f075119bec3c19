import './scenario.markers.css'
import { Marker } from '@vis.gl/react-maplibre'
import type { KeyboardEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { changeView } from '../../view/use-view.ts'
import { showScenario, useScenario } from './draft.ts'
import type { ReachGround } from '../ground/ground.ts'
import { withMoved, withoutPlace, withToggled, type NewPlace } from './scenario.ts'

/** About ten metres to the north; with the shift key ten times as much. */
const step = 0.0001

const arrows: Record<string, [number, number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1.6, 0],
  ArrowRight: [1.6, 0],
}

/** The new places of the scenario, to be dragged or moved with arrow keys, and the facilities that it closes. */
export function ScenarioMarkers({ places }: { places: ReachGround['answer']['places'] }) {
  const text = useText()
  const scenario = useScenario()
  if (!scenario) return null
  const move = (index: number, place: NewPlace) => withMoved(scenario, index, place)

  function change(event: KeyboardEvent, index: number, { lng, lat }: NewPlace) {
    const [east, north] = arrows[event.key] ?? []
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace'
    if (east === undefined && !isRemoval) return
    // Arrow keys would move the map too.
    event.preventDefault()
    event.stopPropagation()
    const size = event.shiftKey ? 10 * step : step
    changeView({
      scenario: isRemoval
        ? withoutPlace(scenario!, index)
        : move(index, { lng: lng + east! * size, lat: lat + north! * size }),
    })
  }

  return (
    <>
      {scenario.add.map((place, index) => (
        <Marker
          key={index}
          longitude={place.lng}
          latitude={place.lat}
          draggable
          onDrag={({ lngLat }) => showScenario(move(index, lngLat))}
          onDragEnd={({ lngLat }) => {
            changeView({ scenario: move(index, lngLat) })
            showScenario(null)
          }}
        >
          <button
            type="button"
            className="scenario-marker"
            aria-label={text('scenario.marker', { number: index + 1 })}
            onKeyDown={(event) => change(event, index, place)}
          >
            {index + 1}
          </button>
        </Marker>
      ))}
      {places
        .filter(({ key, facility }) => facility && scenario.close.includes(key))
        .map(({ key, facility, location }) => {
          const [longitude, latitude] = location.type === 'Point' ? location.coordinates : []
          const name = text('scenario.reopen', { name: facility!.name })
          return (
            <Marker key={key} longitude={longitude!} latitude={latitude!}>
              <button
                type="button"
                className="scenario-marker scenario-marker-closed"
                aria-label={name}
                title={name}
                onClick={() => changeView({ scenario: withToggled(scenario, key) })}
              >
                <Icon name="x" />
              </button>
            </Marker>
          )
        })}
    </>
  )
}
