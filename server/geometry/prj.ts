import proj4 from 'proj4'
import { datumOf, isSameDatum, type Datum } from './datum.ts'
import type { PlanePosition } from './box.ts'
import { allSrids, referenceSystem, sridOfName } from './srid.ts'

/** The reference system that a description means, or why there is none. */
export type Described = { srid: number; reason: null } | { srid: null; reason: string }

/** This much apart two descriptions mean the same, in metres. */
const tolerance = 0.01
const radians = Math.PI / 180

/**
 * The reference system that a .prj file (WKT 1 or 2, also that of Esri) describes: by its datum and by where its
 * parameters put some places, never by its name. Of a system with heights, the plane.
 */
export function readWkt(wkt: string): Described {
  const text = wkt.replace(/^\ufeff/, '').trim()
  const named = sridOfName(text)
  if (named) return { srid: named, reason: null }
  const plane = planeOf(text)
  const projection = plane && parse(plane)
  if (!projection) return unknown('which cannot be read as a description of a reference system')
  if (/^GEO/i.test(plane) && /UNIT\s*\[\s*"(gon|grad|radian)/i.test(plane))
    return unknown('which does not count in degrees')
  const datum = datumOf(plane)
  if (!datum) return unknown('whose datum is not known here')
  const same = allSrids.filter((srid) => isSameDatum(datum, datumOfSystem(srid)) && isSame(projection, srid))
  // The authority of the whole stands last; those of its parts stand before.
  const authority = Number(/(?:AUTHORITY|ID)\["EPSG",\s*"?(\d+)"?(?:,[^\]]*)?\]\s*\]$/i.exec(plane)?.[1])
  if (same.includes(authority)) return { srid: authority, reason: null }
  const [srid] = same
  if (srid === undefined) return unknown('whose parameters are those of none that is known here')
  // Of several codes for the same plane (northing first, or with heights), one is as good as the other.
  if (allSrids.includes(authority))
    return unknown(`which contradicts itself: its code is EPSG:${authority}, its parameters are those of EPSG:${srid}`)
  return { srid, reason: null }
}

const unknown = (reason: string): Described => ({ srid: null, reason })

/** The code of the reference system that a .prj file describes; null = not known. */
export const sridOfWkt = (wkt: string): number | null => readWkt(wkt).srid

function datumOfSystem(srid: number): Datum | null {
  const { wkt } = referenceSystem(srid)
  return wkt === null ? null : datumOf(wkt)
}

/** The system of the plane, or of longitude and latitude: the whole, or a part of one with heights or a shift of datum. */
function planeOf(text: string): string | null {
  const start = text.search(/\b(PROJCS|PROJCRS|PROJECTEDCRS|GEOGCS|GEOGCRS|GEOGRAPHICCRS|GEODCRS|GEODETICCRS)\s*\[/i)
  let depth = 0
  for (const sign of text.slice(Math.max(start, 0)).matchAll(/"[^"]*"|[[\]]/g)) {
    if (sign[0] === '[') depth++
    if (sign[0] === ']' && --depth === 0) return start < 0 ? null : text.slice(start, start + sign.index + 1)
  }
  return null
}

/** What a description means to proj4: projName, a and b are its kind and the axes of its ellipsoid. */
type Projection = ReturnType<typeof proj4.Proj> & {
  projName: string
  a: number
  b: number
  to_meter?: number
  from_greenwich?: number
}

function parse(definition: string): Projection | null {
  try {
    return proj4.Proj(definition) as Projection
  } catch {
    return null
  }
}

/** Whether a projection puts places where a known system puts them, both on their own ellipsoids. */
function isSame(projection: Projection, srid: number): boolean {
  const system = referenceSystem(srid)
  const known = parse(system.definition)!
  const isGeographic = (each: Projection) => each.projName === 'longlat'
  if (isGeographic(projection) !== isGeographic(known)) return false
  if (isGeographic(known)) return isSameEllipsoid(projection, known) && !projection.from_greenwich
  const [west, south, east, north] = system.areaOfUse
  const places = [0.2, 0.8].flatMap((share): PlanePosition[] => [
    [west + share * (east - west), south + share * (north - south)],
    [west + share * (east - west), north - share * (north - south)],
  ])
  return places.every((place) => distance(put(projection, place), put(known, place)) < tolerance)
}

function isSameEllipsoid(a: Projection, b: Projection): boolean {
  return Math.abs(a.a - b.a) < tolerance && Math.abs(a.b - b.b) < tolerance
}

function put(projection: Projection, [longitude, latitude]: PlanePosition): PlanePosition {
  const { from_greenwich: meridian = 0, to_meter: metres = 1 } = projection
  try {
    const { x, y } = projection.forward({ x: longitude * radians - meridian, y: latitude * radians })
    return [x / metres, y / metres]
  } catch {
    return [Number.NaN, Number.NaN]
  }
}

const distance = ([x, y]: PlanePosition, [otherX, otherY]: PlanePosition) => Math.hypot(x - otherX, y - otherY)
