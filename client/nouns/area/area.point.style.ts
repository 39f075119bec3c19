import type { LayerProps } from '@vis.gl/react-maplibre'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { MapLook } from '../../map/look.ts'
import { pointImagePrefix } from './area.image.ts'
import { isSelected } from './area.layer.style.ts'

/**
 * How areas whose boundary is unknown are drawn: a symbol at their place, ringed where selected. To stand above the labels:
 * what is higher takes its place first, so a name gives way to a symbol.
 * @param image the symbol of an area
 */
export function areaPointLayers(
  { colours, scale }: MapLook,
  selected: string[],
  image: ExpressionSpecification,
): LayerProps[] {
  return [
    {
      id: 'area-point-selected',
      type: 'circle',
      filter: ['all', ['!', ['get', 'bounded']], isSelected(selected)],
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
        'icon-image': image,
        'icon-size': scale,
        'icon-allow-overlap': true,
      },
    },
  ]
}

/** The symbol of an area whose boundary is unknown, in the colour of its class. */
export function areaPointImage({ colours }: MapLook): ExpressionSpecification {
  return ['concat', pointImagePrefix(colours), ['coalesce', ['get', 'colour'], ['get', 'gap']]]
}

/** The same where the map shows something else than classes, such as who is reached: of such an area that is unknown. */
export function areaPointUnknownImage({ colours }: MapLook): ExpressionSpecification {
  return ['literal', `${pointImagePrefix(colours)}unknown`]
}
