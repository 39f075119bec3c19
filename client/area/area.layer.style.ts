import type { LayerProps } from '@vis.gl/react-maplibre'
import type { LabelFonts } from '../map/basemap.ts'
import type { MapColours } from '../map/palette.ts'
import { hatchImageId, pointImagePrefix } from './area.image.ts'

/** The layers that a click on an area meets. */
export const areaClickLayers = ['area-fill', 'area-unknown', 'area-pending', 'area-point']

/** How polygons are drawn, from bottom to top. */
export function areaPolygonLayers(colours: MapColours, selected: string | null): LayerProps[] {
  const isSelected = ['==', ['get', 'key'], selected ?? ''] as never
  return [
    {
      id: 'area-pending',
      type: 'fill',
      filter: ['all', ['!', ['has', 'colour']], ['!', ['get', 'unknown']]],
      paint: { 'fill-color': colours.hatchGround, 'fill-opacity': 0.6 },
    },
    {
      id: 'area-fill',
      type: 'fill',
      filter: ['has', 'colour'],
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.88 },
    },
    {
      id: 'area-unknown',
      type: 'fill',
      filter: ['==', ['get', 'unknown'], true],
      paint: { 'fill-pattern': hatchImageId(colours) },
    },
    {
      id: 'area-outline',
      type: 'line',
      filter: ['!', ['get', 'schematic']],
      paint: { 'line-color': colours.line, 'line-width': 1.4 },
    },
    {
      id: 'area-outline-schematic',
      type: 'line',
      filter: ['get', 'schematic'],
      paint: { 'line-color': colours.line, 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
    {
      id: 'area-selected-halo',
      type: 'line',
      filter: isSelected,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.halo, 'line-width': 7 },
    },
    {
      id: 'area-selected',
      type: 'line',
      filter: isSelected,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.selected, 'line-width': 3.5 },
    },
  ]
}

// Where a name may stand, in ems from its point. Beside it only where no boundary tells areas apart: a name that has
// moved aside would stand in the neighbouring area.
const nearby = ['center', [0, 0], 'top', [0, 2], 'bottom', [0, -2]]
const beside = ['left', [1.6, 0], 'right', [-1.6, 0]]

/**
 * How points are drawn: every area's name with its figure, and a symbol where the boundary is unknown. Names come
 * first, because what is higher takes its place first: a name gives way to a symbol.
 */
export function areaPointLayers(colours: MapColours, fonts: LabelFonts, selected: string | null): LayerProps[] {
  return [
    {
      id: 'area-label',
      type: 'symbol',
      layout: {
        'text-field': [
          'format',
          ['get', 'name'],
          { 'text-font': ['literal', fonts.strong] },
          '\n',
          {},
          ['get', 'label'],
          { 'font-scale': 0.95 },
        ],
        'text-font': fonts.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 12.5, 15, 16],
        'text-max-width': 11,
        'text-line-height': 1.25,
        'text-variable-anchor-offset': [
          'case',
          ['get', 'bounded'],
          ['literal', nearby],
          ['literal', [...nearby, ...beside]],
        ],
        'text-justify': 'auto',
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.8 },
    },
    {
      id: 'area-point-selected',
      type: 'circle',
      filter: ['all', ['!', ['get', 'bounded']], ['==', ['get', 'key'], selected ?? '']],
      paint: {
        'circle-radius': 19,
        'circle-opacity': 0,
        'circle-stroke-color': colours.selected,
        'circle-stroke-width': 3.5,
      },
    },
    {
      id: 'area-point',
      type: 'symbol',
      filter: ['!', ['get', 'bounded']],
      layout: {
        'icon-image': ['concat', pointImagePrefix(colours), ['coalesce', ['get', 'colour'], '']],
        'icon-allow-overlap': true,
      },
    },
  ]
}
