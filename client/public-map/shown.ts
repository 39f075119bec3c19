import type { FeatureCollection, Geometry, Point } from 'geojson'
import type { Pattern } from '../../presentation/sign.ts'

/** What the server tells of an area of a public map; all of it is meant to be read. */
export interface ShownArea {
  key: string
  name: string
  /** The figure in words: "ca. 100.000 €", "unbekannt", "unter 5". */
  shown: string
  remarks: string[]
  /** null = that of the pattern. */
  colour: string | null
  pattern: Pattern
  selected: boolean
  /** null = it has no boundary. */
  boundarySchematic: boolean | null
  /** Where its name stands: longitude, latitude; null = its place is unknown. */
  labelPoint: [number, number] | null
}

/** A public map as `/embed/<quantity>.geojson` tells it, in WGS 84. An area whose place is unknown has no geometry. */
export interface ShownMap extends FeatureCollection<Geometry | null, ShownArea> {
  map: {
    /** West, south, east, north; null = everything. */
    section: [number, number, number, number] | null
    labels: boolean
    /** The outline of the city; null = unknown. */
    city: Geometry | null
    facilities: FeatureCollection<Point, { locationEstimated: boolean; pattern: Pattern }>
  }
}

/** Where areas are: one, or all of them. */
export function geometriesOf({ features }: ShownMap, key?: string): Geometry[] {
  return features.flatMap(({ geometry, properties }) =>
    geometry && (!key || properties.key === key) ? [geometry] : [],
  )
}
