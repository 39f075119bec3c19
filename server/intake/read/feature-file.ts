import type { Geometry } from 'geojson'

/** The formats that can be read. A zip file holds exactly one of them. */
export type FileFormat = 'shapefile' | 'geojson' | 'csv'

/** The formats as a person calls them. */
export const formatNames: Record<FileFormat, string> = {
  shapefile: 'a shapefile (.zip, or .shp with its .dbf beside it)',
  geojson: 'a GeoJSON FeatureCollection',
  csv: 'a CSV file with a header line',
}

/** One feature or record of a file, as the file states it. */
export interface Feature {
  /** From 1, in the order of the file, not counting a header line. */
  row: number
  /** The attributes by the file's own field names; null = the file states nothing. Dates are texts like 2021-12-31. */
  properties: Record<string, unknown>
  /** In the file's coordinate reference system, unchecked; null = the file states no geometry. */
  geometry: Geometry | null
  /** The EPSG code that this geometry states itself; left out = what the file says holds. */
  srid?: number
  /** What is wrong with the row before anybody looks at what it means: damaged text, or a place that cannot be read. */
  problem?: { field: string | null; reason: string }
}

/** What a file says about itself. */
export interface FileFacts {
  format: FileFormat
  /** The EPSG code that the file states or its format prescribes; null = it states none, or one that is not known. */
  srid: number | null
  /** Who says so, or why the code is not known: for messages. */
  sridOrigin: string
  /** false = only the rule of the format says so, and nothing in the file; left out = the file itself does. */
  sridIsStated?: boolean
  /** The number of features; null = only known at the end. */
  total: number | null
  /** The field names; null = the format declares none (GeoJSON). */
  fields: string[] | null
  /** Whether there can be places; false = a CSV file in which no column holds one. */
  hasPlaces?: boolean
  /** The encoding of its text. */
  encoding: string
}

/** What a reader of one format gives back. */
export interface OpenedFile {
  facts: FileFacts
  features: AsyncIterable<Feature>
  /** The share of the file that has been read, 0 to 1. */
  progress(): number
  /** What a person should know after everything was read, in sentences without a full stop. */
  notes?(): string[]
  /** Let go of what is open before the iteration begins. */
  close?(): Promise<void>
}

/** A file being read: iterate over it once, and close it. */
export interface FeatureFile extends AsyncIterable<Feature> {
  meta: FileFacts & { file: string }
  /** The share of the file that has been read, 0 to 1. */
  progress(): number
  /** What a person should know after everything was read, in sentences without a full stop. */
  notes(): string[]
  /** Remove the temporary files. The end of the iteration, also an early one, does it as well. */
  close(): Promise<void>
}
