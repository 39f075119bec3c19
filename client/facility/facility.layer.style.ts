import type { LayerProps } from '@vis.gl/react-maplibre'
import type { LabelFonts } from '../map/basemap.ts'
import type { MapColours } from '../map/palette.ts'
import { facilityImagePrefix } from './facility.image.ts'

/** The layers that a click on a facility or a cluster of them meets. */
export const facilityClickLayers = ['facility-cluster', 'facility-symbol']

/** The ring around a place that is only an estimate. */
export function estimateRingLayers(colours: MapColours): LayerProps[] {
  return [
    { id: 'facility-estimate', type: 'fill', paint: { 'fill-color': colours.mark, 'fill-opacity': 0.12 } },
    {
      id: 'facility-estimate-casing',
      type: 'line',
      paint: { 'line-color': colours.halo, 'line-width': 3, 'line-opacity': 0.5 },
    },
    {
      id: 'facility-estimate-rim',
      type: 'line',
      paint: { 'line-color': colours.mark, 'line-width': 1.5, 'line-dasharray': [2, 2] },
    },
  ]
}

/** Single facilities and clusters. */
export function facilityLayers(colours: MapColours, fonts: LabelFonts, selected: string | null): LayerProps[] {
  const single = ['!', ['has', 'point_count']] as never
  return [
    {
      id: 'facility-selected',
      type: 'circle',
      filter: ['all', single, ['==', ['get', 'key'], selected ?? '']],
      paint: {
        'circle-radius': 17,
        'circle-color': colours.halo,
        'circle-stroke-color': colours.selected,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'facility-cluster',
      type: 'circle',
      filter: ['has', 'point_count'],
      paint: {
        'circle-radius': ['step', ['get', 'point_count'], 15, 10, 18, 50, 22],
        'circle-color': colours.mark,
        'circle-stroke-color': colours.halo,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'facility-cluster-count',
      type: 'symbol',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': fonts.strong,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colours.markInk },
    },
    {
      id: 'facility-symbol',
      type: 'symbol',
      filter: single,
      layout: {
        'icon-image': ['concat', facilityImagePrefix(colours), ['get', 'icon']],
        'icon-allow-overlap': true,
      },
    },
  ]
}
