import { boundaryRemark } from '../../../presentation/boundary.ts'
import type { ShownArea, ShownView } from '../view/shown.ts'
import { facilitySign } from '../../../presentation/sign.ts'
import { noteLine, sourceLine } from './source-line.ts'

/**
 * The areas of a view as GeoJSON (RFC 7946), in WGS 84. An area without a boundary has no geometry; where its label stands is
 * said by `labelLongitude` and `labelLatitude`. Every property is a plain value, so that any GIS makes a column of it. `colour`
 * (null = that of the pattern) and `pattern` are those of the map. The member `map` says what else the map shows: its section
 * (west, south, east, north; null = everything), whether it is labelled, and the outline of the city. `sources` of an area are
 * numbers of the list `sources`, from 1.
 */
export function geojsonOf(shown: ShownView): string {
  const { view, areas, sentences, unit, city } = shown
  return JSON.stringify({
    type: 'FeatureCollection',
    ...about(shown),
    description: sentences.join(' '),
    unit,
    map: { section: view.section, labels: view.layers.includes('labels'), city },
    features: areas.map((area) => ({
      type: 'Feature',
      id: area.key,
      geometry: area.boundary,
      properties: propertiesOf(area, shown),
    })),
  })
}

/** The facilities with a place that a view shows, as GeoJSON in WGS 84; `pattern` is that of the map's sign. */
export function facilitiesGeojsonOf(shown: ShownView): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...about(shown),
    features: shown.facilities.map(({ key, name, type, address, location, locationAccuracy, locationEstimated }) => ({
      type: 'Feature',
      id: key,
      geometry: location,
      properties: {
        key,
        name,
        type: type.key,
        typeLabel: type.label,
        address,
        locationAccuracy,
        locationEstimated,
        pattern: facilitySign(locationEstimated).pattern,
      },
    })),
  })
}

/** What has to stand beside the data. */
function about({ title, subtitle, notes, sources, lastChanged, attributions, licences, wording }: ShownView) {
  return {
    title,
    subtitle,
    notes,
    sources: sources.map((source) => sourceLine(source, wording.lang)),
    lastChanged,
    attributions,
    licences,
  }
}

function propertiesOf(area: ShownArea, { unitCode }: ShownView) {
  const {
    key,
    code,
    name,
    figure,
    value,
    sign,
    selected,
    boundary,
    boundaryAccuracy,
    labelPoint,
    remarks,
    sourceNumbers,
  } = area
  const [labelLongitude = null, labelLatitude = null] = labelPoint?.coordinates ?? []
  return {
    key,
    code,
    name,
    value: figure.value,
    exact: figure.exact,
    unit: unitCode,
    shown: value,
    state: area.state,
    basis: figure.basis,
    computed: figure.computed,
    atLeast: figure.atLeast,
    unknownReason: figure.unknownReason,
    dateFrom: figure.dates?.from ?? null,
    dateTo: figure.dates?.to ?? null,
    undated: figure.dates?.undated ?? null,
    populationFrom: figure.population?.from ?? null,
    populationTo: figure.population?.to ?? null,
    populationDistant: figure.population?.distant ?? null,
    listComplete: figure.listComplete,
    boundaryAccuracy,
    boundarySchematic: boundary ? boundaryRemark(boundaryAccuracy) === 'schematic' : null,
    colour: sign.colour,
    pattern: sign.pattern,
    selected,
    labelLongitude,
    labelLatitude,
    remarks: remarks.join(' · '),
    sources: sourceNumbers.join(' '),
    sourceNotes: noteLine(area),
  }
}
