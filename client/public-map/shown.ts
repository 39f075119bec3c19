import type { FeatureCollection, Geometry, Point } from 'geojson'
import type { Pattern } from '../../presentation/sign.ts'

/** What the server tells of an area of a public map; all of it is meant to be read. */
export interface ShownProperties {
  key: string
  name: string
  /** The figure in words: "ca. 100.000 €", "unbekannt", "unter 5". */
  shown: string
  remarks: string
  /** null = that of the pattern. */
  colour: string | null
  pattern: Pattern
  selected: boolean
  /** How far its boundary may be off, in metres; null = it has none. */
  boundaryAccuracy: number | null
  /** Where its name stands, in WGS 84; null = its place is unknown. */
  labelLongitude: number | null
  labelLatitude: number | null
}

type Facilities = FeatureCollection<Point, { locationEstimated: boolean; pattern: Pattern }>

/** A public map as `/embed/<quantity>.geojson` tells it, in WGS 84, with its facilities. An area whose boundary is unknown has no geometry. */
export interface ShownMap extends FeatureCollection<Geometry | null, ShownProperties> {
  map: {
    /** West, south, east, north; null = everything. */
    section: [number, number, number, number] | null
    labels: boolean
    /** The outline of the city; null = unknown. */
    city: Geometry | null
  }
  /** null = the map shows none. */
  facilities: Facilities | null
}

/** Reads the server's answers: the areas, and the facilities where the map shows them. */
export async function readShown([areas, facilities]: Response[]): Promise<ShownMap> {
  return { ...(await areas!.json()), facilities: facilities ? await facilities.json() : null }
}

/** Where areas are, one or all of them: their boundaries, or else where their names stand. */
export function geometriesOf({ features }: ShownMap, key?: string): Geometry[] {
  return features.flatMap(({ geometry, properties }) =>
    key && properties.key !== key ? [] : (geometry ?? labelPointOf(properties) ?? []),
  )
}

/** Where the name of an area stands; null = its place is unknown. */
export function labelPointOf({ labelLongitude, labelLatitude }: ShownProperties): Point | null {
  return labelLongitude === null || labelLatitude === null
    ? null
    : { type: 'Point', coordinates: [labelLongitude, labelLatitude] }
}
