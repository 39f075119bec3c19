import '../scenario/scenario.markers.css'
import { Marker } from '@vis.gl/react-maplibre'
import { useText } from '../../i18n/use-text.ts'
import { useSuggested } from './suggested.ts'

/** The places that a search has just found, with the numbers of its list. They do nothing: the list takes them into a scenario. */
export function SuggestedMarkers() {
  const text = useText()
  return useSuggested().map(({ order, lng, lat }) => (
    <Marker key={order} longitude={lng} latitude={lat}>
      <span
        className="scenario-marker scenario-marker-suggested"
        role="img"
        aria-label={text('site.marker', { number: order })}
      >
        {order}
      </span>
    </Marker>
  ))
}
