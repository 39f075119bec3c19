import { Layer, Source } from '@vis.gl/react-maplibre'
import type { Geometry } from 'geojson'
import { mapColours, type ColourScheme } from '../map/palette.ts'

/** The outline of the whole city, quietly beneath everything; nothing while its boundary is unknown. */
export function CityLayer({ boundary, scheme }: { boundary: Geometry | null; scheme: ColourScheme }) {
  const geometry = boundary ?? { type: 'GeometryCollection' as const, geometries: [] }
  return (
    <Source id="city" type="geojson" data={geometry}>
      <Layer
        id="city-outline"
        type="line"
        paint={{ 'line-color': mapColours[scheme].line, 'line-width': 2, 'line-opacity': 0.45 }}
      />
    </Source>
  )
}
