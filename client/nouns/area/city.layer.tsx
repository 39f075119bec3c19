import { Layer, Source } from '@vis.gl/react-maplibre'
import type { Geometry } from 'geojson'
import type { MapLook } from '../../map/look.ts'

/** The outline of the whole city, quietly beneath everything; nothing while its boundary is unknown. */
export function CityLayer({ boundary, look }: { boundary: Geometry | null; look: MapLook }) {
  const geometry = boundary ?? { type: 'GeometryCollection' as const, geometries: [] }
  return (
    <Source id="city" type="geojson" data={geometry}>
      <Layer
        id="city-outline"
        type="line"
        paint={{ 'line-color': look.colours.line, 'line-width': 2 * look.scale, 'line-opacity': 0.45 }}
      />
    </Source>
  )
}
