import type { LayerProps } from '@vis.gl/react-maplibre'
import type { MapLook } from '../../map/look.ts'
import type { ExpressionSpecification } from 'maplibre-gl'
import { gapImageId } from './area.image.ts'

/** The layers that a click on an area meets. */
export const areaClickLayers = ['area-fill', 'area-gap', 'area-pending', 'area-clear', 'area-point']

/** How the surface of areas is drawn. */
export function areaFillLayers({ colours }: MapLook): LayerProps[] {
  return [
    {
      id: 'area-pending',
      type: 'fill',
      filter: ['==', ['get', 'gap'], 'pending'],
      paint: { 'fill-color': colours.hatchGround, 'fill-opacity': 0.6 },
    },
    {
      id: 'area-fill',
      type: 'fill',
      filter: ['has', 'colour'],
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.88 },
    },
    {
      id: 'area-gap',
      type: 'fill',
      filter: ['in', ['get', 'gap'], ['literal', ['unknown', 'nothing']]],
      paint: {
        'fill-pattern': [
          'match',
          ['get', 'gap'],
          'nothing',
          gapImageId('nothing', colours),
          gapImageId('unknown', colours),
        ],
      },
    },
  ]
}

/** The surface of areas where something else fills it: not seen, but it answers to a click. */
export const areaClearLayer: LayerProps = { id: 'area-clear', type: 'fill', paint: { 'fill-opacity': 0 } }

/** How the outlines of areas are drawn: dashed where they may be off. */
export function areaBorderLayers({ colours, scale }: MapLook): LayerProps[] {
  return [
    {
      id: 'area-border',
      type: 'line',
      filter: ['!', ['get', 'dashed']],
      paint: { 'line-color': colours.line, 'line-width': 1.4 * scale },
    },
    {
      id: 'area-border-dashed',
      type: 'line',
      filter: ['get', 'dashed'],
      paint: { 'line-color': colours.line, 'line-width': 1.5 * scale, 'line-dasharray': [3, 2] },
    },
  ]
}

/** The outlines of the selected areas, above all other outlines. */
export function areaSelectedLayers({ colours, scale }: MapLook, selected: string[]): LayerProps[] {
  const selectedOnly = {
    type: 'line' as const,
    source: 'areas',
    filter: isSelected(selected),
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

/** How every area's name and figure are written. */
export function areaLabelLayer({ colours, fonts, scale }: MapLook): LayerProps {
  return {
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
  }
}

/** The areas with one of these keys. */
export function isSelected(keys: string[]): ExpressionSpecification {
  return ['in', ['get', 'key'], ['literal', keys]]
}
