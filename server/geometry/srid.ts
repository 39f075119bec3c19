import { createRequire } from 'node:module'
import proj4, { type Converter } from 'proj4'
import { codes, codesOfWords, datumShifts } from './srid-list.ts'
import type { Extent } from './box.ts'

/** A coordinate reference system that files of German cities come in. */
export interface ReferenceSystem {
  srid: number
  name: string
  unit: 'degrees' | 'metres'
  /** For proj4. */
  definition: string
  /** Well-known text (WKT 1); null = the table has none, as for those with heights. */
  wkt: string | null
  /** Where it is made for. */
  areaOfUse: Extent
  /** How well a place in it can be found in ours, in metres; null = to the centimetre. */
  accuracy: number | null
}

/** An entry of the EPSG table. */
interface Entry {
  name: string
  wkt: string | null
  proj4: string
  bbox: [north: number, west: number, south: number, east: number]
}

const table = createRequire(import.meta.url)
const loaded = new Map<number, ReferenceSystem>()

/** The codes that one meets, for messages. All that can be read are many more. */
export const usualSrids = [4326, 25832, 25833, 4647, 5650, 3857, 31466, 31467, 31468, 31469, 3035]

/** The usual codes in words. */
export const knownSrids = `${usualSrids.join(', ')} or another of Germany`

/** Every code that can be read, those first that are to be named where several mean the same. */
export const allSrids: readonly number[] = codes

/** Whether a reference system of this code can be read. */
export function isKnownSrid(srid: number): boolean {
  return codes.includes(srid)
}

/**
 * A reference system, loaded when it is first asked for.
 * @throws Error when the code is not one of `allSrids`.
 */
export function referenceSystem(srid: number): ReferenceSystem {
  const known = loaded.get(srid)
  if (known) return known
  if (!isKnownSrid(srid)) throw new Error(`EPSG:${srid} is not a known reference system`)
  const { name, wkt, proj4: parameters, bbox } = table(`epsg-index/s/${srid}.json`) as Entry
  const shift = datumShifts.find(({ datum }) => datum.test(name))
  // The table names a grid of shifts, which would need a file, or parameters that are made for other countries.
  const definition = shift
    ? `${parameters.replace(/\+(nadgrids|towgs84)=\S+ /, '')} +towgs84=${shift.parameters}`
    : parameters
  const [north, west, south, east] = bbox
  const system: ReferenceSystem = {
    srid,
    name,
    unit: parameters.includes('+proj=longlat') ? 'degrees' : 'metres',
    definition,
    wkt,
    areaOfUse: [west, south, east, north],
    accuracy: shift?.accuracy ?? null,
  }
  loaded.set(srid, system)
  return system
}

/**
 * A function (and its inverse) that moves positions from one reference system into another.
 * @throws Error when a code is not one of `allSrids`.
 */
export function projectionBetween(from: number, to: number): Converter {
  return proj4(referenceSystem(from).definition, referenceSystem(to).definition)
}

/**
 * The code in a name such as `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832` or
 * `http://www.opengis.net/def/crs/EPSG/0/25832`; null = none, or not known here. Of a system with heights that is put
 * together of two, the one of the plane.
 */
export function sridOfName(name: string): number | null {
  const text = name.trim()
  if (codesOfWords.some((word) => word.test(text))) return 4326
  const forms = [
    /^(?:urn:(?:x-)?ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d+)$/i,
    /^urn:(?:x-)?ogc:def:crs,crs:EPSG:[\d.]*:(\d+)(?:,|$)/i,
    /^https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/EPSG\/[\d.]+\/(\d+)$/i,
    /^https?:\/\/(?:www\.)?opengis\.net\/def\/crs-compound\?1=https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/EPSG\/[\d.]+\/(\d+)(?:&|$)/i,
    /^https?:\/\/(?:www\.)?opengis\.net\/gml\/srs\/epsg\.xml#(\d+)$/i,
    /^https?:\/\/(?:www\.)?(?:spatialreference\.org\/ref\/epsg|epsg\.io)\/(\d+)(?:[/.].*)?$/i,
  ]
  const code = Number(forms.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined))
  return isKnownSrid(code) ? code : null
}
