import type { ShownView } from '../view/show.ts'
import { facilitySign } from '../view/sign.ts'
import { sourceLine } from './source-line.ts'

/**
 * The data of a view as GeoJSON (RFC 7946), in WGS 84. An area without a boundary is its point, or has no geometry. `colour`
 * (null = that of the pattern) and `pattern` are those of the map. The member `map` says what else the map shows: its section
 * (west, south, east, north; null = everything), whether it is labelled, the outline of the city, and the facilities.
 */
export function geojsonOf(shown: ShownView): string {
  const { view, areas, wording, title, subtitle, unit, sentences, notes, sources, attributions, licences } = shown
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
    map: {
      section: view.section,
      labels: view.layers.includes('labels'),
      city: shown.city,
      facilities: {
        type: 'FeatureCollection',
        features: shown.facilities.map(({ location, locationEstimated }) => ({
          type: 'Feature',
          geometry: location,
          properties: { locationEstimated, pattern: facilitySign(locationEstimated).pattern },
        })),
      },
    },
    features: areas.map(
      ({
        key,
        code,
        name,
        figure,
        value,
        sign,
        selected,
        hidden,
        boundary,
        boundarySchematic,
        labelPoint,
        remarks,
      }) => ({
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
          colour: sign.colour,
          pattern: sign.pattern,
          selected,
          labelPoint: labelPoint && labelPoint.coordinates,
          remarks,
        },
      }),
    ),
  })
}
