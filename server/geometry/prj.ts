import { isKnownSrid, referenceSystems } from './srid.ts'

/** The code of the reference system that a .prj file (WKT) describes: by its authority, or by its name. null = not known. */
export function sridOfWkt(wkt: string): number | null {
  const text = wkt.trim()
  // The authority of the whole stands last; those of its parts stand before.
  const authority = /(?:AUTHORITY|ID)\["EPSG",\s*"?(\d+)"?\]\s*\]$/i.exec(text)?.[1]
  if (authority) return isKnownSrid(Number(authority)) ? Number(authority) : null
  const name = /^\w+\["([^"]+)"/.exec(text)?.[1]
  const plain = name
    ?.normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return referenceSystems.find(({ wktNames }) => plain !== undefined && wktNames.includes(plain))?.srid ?? null
}
