import type { Feature, FeatureCollection, Geometry, Point } from 'geojson'
import type { Figure } from '../../../presentation/figure.ts'
import { colourOf, type Classes } from '../../../presentation/classes.ts'
import type { AreaEntry } from './use-areas.ts'

/** What the layers draw by. */
type AreaProperties = {
  key: string
  name: string
  /** The figure as it stands on the map; empty while it is on its way. */
  label: string
  /** Fill of a value; absent = it has none. */
  colour?: string
  /** Without a value: unknown, nothing recorded, or still on its way. */
  gap?: 'unknown' | 'nothing' | 'pending'
}

type Format = (figure: Figure) => string

function propertiesOf(area: AreaEntry, classes: Classes, format: Format): AreaProperties {
  const { key, name, figure } = area
  const colour = figure && colourOf(classes, figure)
  return {
    key,
    name,
    label: figure ? format(figure) : '',
    ...(colour ? { colour } : { gap: gapOf(figure) }),
  }
}

function gapOf(figure: Figure | null): AreaProperties['gap'] {
  if (figure === null) return 'pending'
  return figure.state === 'NOTHING_RECORDED' ? 'nothing' : 'unknown'
}

/** The areas that have a boundary, as polygons. */
export function areaPolygons(areas: AreaEntry[], classes: Classes, format: Format): FeatureCollection<Geometry> {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap((area) =>
      area.boundary
        ? [{ type: 'Feature', geometry: area.boundary, properties: propertiesOf(area, classes, format) }]
        : [],
    ),
  }
}

/** One point per area for its label; `bounded` says whether there is a boundary around it. */
export function areaPoints(areas: AreaEntry[], classes: Classes, format: Format): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: areas.flatMap((area): Feature<Point>[] =>
      area.labelPoint?.type === 'Point'
        ? [
            {
              type: 'Feature',
              geometry: area.labelPoint,
              properties: { ...propertiesOf(area, classes, format), bounded: area.boundary !== null },
            },
          ]
        : [],
    ),
  }
}
