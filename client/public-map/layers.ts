import type { FeatureCollection, Geometry, Point } from 'geojson'
import type { GeoJSONSourceSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl'
import { areaBorders } from '../../presentation/borders.ts'
import { areaBorderLayers, areaLabelLayer, areaSelectedLayers } from '../nouns/area/area.layer.style.ts'
import { areaPointLayers } from '../nouns/area/area.point.style.ts'
import type { MapLook } from '../map/look.ts'
import { labelPointOf, type ShownMap } from './shown.ts'
import { signImage } from './sign.image.ts'

/** The layers that a tap on an area meets. */
export const publicClickLayers = ['area-sign', 'area-point']

type Source = {
  data: GeoJSONSourceSpecification['data']
  layers: object[]
}

/** What a public map draws above the basemap, by source and from below: the areas by their signs, as in its picture. */
function sourcesOf({ features, map, facilities }: ShownMap, look: MapLook): Record<string, Source> {
  const bounded = features.filter(({ geometry }) => geometry !== null)
  const borders = areaBorders(
    bounded.map(({ geometry, properties }) => ({
      boundary: geometry,
      boundaryAccuracy: properties.boundaryAccuracy,
    })),
  )
  const points: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: features.flatMap(({ geometry: boundary, properties }) => {
      const geometry = labelPointOf(properties)
      if (!geometry) return []
      return [
        {
          type: 'Feature',
          geometry,
          properties: {
            ...properties,
            label: properties.pattern === 'nothing' ? '' : properties.shown,
            bounded: boundary !== null,
          },
        },
      ]
    }),
  }
  return {
    city: {
      data: map.city ?? { type: 'FeatureCollection', features: [] },
      layers: [
        {
          id: 'city-outline',
          type: 'line',
          paint: { 'line-color': look.colours.line, 'line-width': 2, 'line-opacity': 0.45 },
        },
      ],
    },
    areas: {
      data: { type: 'FeatureCollection', features: bounded } as FeatureCollection<Geometry>,
      layers: [
        { id: 'area-sign', type: 'fill', paint: { 'fill-pattern': signImage('tile'), 'fill-opacity': 0.88 } },
        ...areaSelectedLayers(look, []),
      ],
    },
    'area-borders': { data: borders, layers: areaBorderLayers(look) },
    'area-points': {
      data: points,
      layers: [...(map.labels ? [areaLabelLayer(look)] : []), ...areaPointLayers(look, [], signImage('disc'))],
    },
    facilities: {
      data: facilities ?? { type: 'FeatureCollection', features: [] },
      layers: [
        {
          id: 'facility',
          type: 'symbol',
          layout: { 'icon-image': signImage('diamond'), 'icon-allow-overlap': true },
        },
      ],
    },
  }
}

/** Draw a public map on a map whose style has loaded. */
export function addShown(map: MapLibre, shown: ShownMap, look: MapLook): void {
  for (const [source, { data, layers }] of Object.entries(sourcesOf(shown, look))) {
    map.addSource(source, { type: 'geojson', data })
    for (const layer of layers) map.addLayer({ source, ...layer } as LayerSpecification)
  }
}

/** Ring the areas with these keys. */
export function markAreas(map: MapLibre, look: MapLook, keys: string[]): void {
  const layers = [...areaSelectedLayers(look, keys), ...areaPointLayers(look, keys, signImage('disc'))]
  for (const layer of layers)
    if (layer.id!.includes('selected') && 'filter' in layer) map.setFilter(layer.id!, layer.filter)
}
