import type { LayerProps } from '@vis.gl/react-maplibre'
import type { MapLook } from '../map/look.ts'
import { hatchImageId, pointImagePrefix } from './area.image.ts'

/** The layers that a click on an area meets. */
export const areaClickLayers = ['area-fill', 'area-unknown', 'area-pending', 'area-clear', 'area-point']

/** How the surface of areas is drawn. */
export function areaFillLayers({ colours }: MapLook): LayerProps[] {
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
  ]
}

/** The surface of areas where something else fills it: not seen, but it answers to a click. */
export const areaClearLayer: LayerProps = { id: 'area-clear', type: 'fill', paint: { 'fill-opacity': 0 } }

/** How the outlines of areas are drawn: dashed where schematic. */
export function areaBorderLayers({ colours, scale }: MapLook): LayerProps[] {
  return [
    {
      id: 'area-border',
      type: 'line',
      filter: ['!', ['get', 'schematic']],
      paint: { 'line-color': colours.line, 'line-width': 1.4 * scale },
    },
    {
      id: 'area-border-schematic',
      type: 'line',
      filter: ['get', 'schematic'],
      paint: { 'line-color': colours.line, 'line-width': 1.5 * scale, 'line-dasharray': [3, 2] },
    },
  ]
}

/** The outline of the selected area, above all other outlines. */
export function areaSelectedLayers({ colours, scale }: MapLook, selected: string | null): LayerProps[] {
  const selectedOnly = {
    type: 'line' as const,
    source: 'areas',
    filter: ['==', ['get', 'key'], selected ?? ''] as never,
    layout: { 'line-join': 'round' as const },
  }
  return [
    {
      ...selectedOnly,
      id: 'area-selected-halo',
      paint: { 'line-color': colours.halo, 'line-width': 7 * scale },
    },
    {
      ...selectedOnly,
      id: 'area-selected',
      paint: { 'line-color': colours.selected, 'line-width': 3.5 * scale },
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
export function areaPointLayers({ colours, fonts, scale }: MapLook, selected: string | null): LayerProps[] {
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
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 12.5 * scale, 15, 16 * scale],
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
        'circle-radius': 19 * scale,
        'circle-opacity': 0,
        'circle-stroke-color': colours.selected,
        'circle-stroke-width': 3.5 * scale,
      },
    },
    {
      id: 'area-point',
      type: 'symbol',
      filter: ['!', ['get', 'bounded']],
      layout: {
        'icon-image': ['concat', pointImagePrefix(colours), ['coalesce', ['get', 'colour'], '']],
        'icon-size': scale,
        'icon-allow-overlap': true,
      },
    },
  ]
}
