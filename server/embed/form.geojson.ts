import type { ShownView } from '../view/show.ts'
import { sourceLine } from './source-line.ts'

/** The data of a view as GeoJSON (RFC 7946). An area without a boundary is its point, or has no geometry. */
export function geojsonOf(shown: ShownView): string {
  const { areas, wording, title, subtitle, unit, sentences, notes, sources, attributions, licences } = shown
  return JSON.stringify({
    type: 'FeatureCollection',
    title,
    subtitle,
    description: sentences.join(' '),
    unit,
    notes,
    sources: sources.map((source) => sourceLine(source, wording.lang)),
    attributions,
    licences,
    features: areas.map(
      ({ key, code, name, figure, value, hidden, boundary, boundarySchematic, labelPoint, remarks }) => ({
        type: 'Feature',
        id: key,
        geometry: boundary ?? labelPoint,
        properties: {
          key,
          code,
          name,
          value: figure.value,
          exact: figure.exact,
          shown: value,
          basis: figure.basis,
          atLeast: figure.atLeast,
          unknownReason: figure.unknownReason,
          withheld: hidden !== null,
          date: figure.date,
          boundarySchematic: boundary ? boundarySchematic : null,
          remarks,
        },
      }),
    ),
  })
}
