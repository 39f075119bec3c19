import type { MapLayerMouseEvent } from '@vis.gl/react-maplibre'
import { changeView } from '../../view/use-view.ts'
import type { Scenario } from '../../../presentation/address/reach.ts'
import { withPlaces, withToggled } from './scenario.ts'

/**
 * What a click on the map does to a scenario: on a facility (its key) it closes or opens it, elsewhere it adds a place.
 * A click on a place of the scenario itself does neither.
 */
export function planClick(event: MapLayerMouseEvent, facility: string | null, scenario: Scenario): void {
  if (!(event.originalEvent.target instanceof HTMLCanvasElement)) return
  const { lng, lat } = event.lngLat
  changeView({ scenario: facility ? withToggled(scenario, facility) : withPlaces(scenario, [{ lng, lat }]) })
}
