import type { LayerProps } from '@vis.gl/react-maplibre'
import type { MapLook } from '../../map/look.ts'
import { facilityImagePrefix } from './facility.image.ts'

/** The layers that a click on a facility or a cluster of them meets. */
export const facilityClickLayers = ['facility-cluster', 'facility-symbol', 'selected-facility-rim']

/** The ring around a place that is only an estimate. */
export function estimateRingLayers({ colours, scale }: MapLook): LayerProps[] {
  return [
    { id: 'facility-estimate', type: 'fill', paint: { 'fill-color': colours.mark, 'fill-opacity': 0.12 } },
    {
      id: 'facility-estimate-casing',
      type: 'line',
      paint: { 'line-color': colours.halo, 'line-width': 3 * scale, 'line-opacity': 0.5 },
    },
    {
      id: 'facility-estimate-rim',
      type: 'line',
      paint: { 'line-color': colours.mark, 'line-width': 1.5 * scale, 'line-dasharray': [2, 2] },
    },
  ]
}

/** Single facilities and clusters. */
export function facilityLayers(look: MapLook): LayerProps[] {
  const { colours, fonts, scale } = look
  return [
    {
      id: 'facility-cluster',
      type: 'circle',
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['step', ['get', 'point_count'], 15 * scale, 10, 18 * scale, 50, 22 * scale],
        'circle-color': colours.mark,
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 2 * scale,
      },
    },
    {
      id: 'facility-cluster-count',
      type: 'symbol',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': fonts.strong,
        'text-size': 13 * scale,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colours.markInk },
    },
    { id: 'facility-symbol', type: 'symbol', filter: ['!', ['has', 'point_count']], layout: symbolLayout(look) },
  ]
}

/** The selected facility with a rim around it. */
export function selectedFacilityLayers(look: MapLook): LayerProps[] {
  const { colours, scale } = look
  return [
    {
      id: 'selected-facility-rim',
      type: 'circle',
      paint: {
        'circle-radius': 17 * scale,
        'circle-color': colours.halo,
        'circle-stroke-color': colours.selected,
        'circle-stroke-width': 3 * scale,
      },
    },
    { id: 'selected-facility-symbol', type: 'symbol', layout: symbolLayout(look) },
  ]
}

function symbolLayout({ colours, scale }: MapLook) {
  return {
    'icon-image': ['concat', facilityImagePrefix(colours), ['get', 'icon']] as never,
    'icon-size': scale,
    'icon-allow-overlap': true,
  }
}
