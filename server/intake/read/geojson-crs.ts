import { isKnownSrid, sridOfName } from '../../geometry/srid.ts'
import type { FileFacts } from './feature-file.ts'
import type { Collection } from './json-features.ts'

/**
 * The reference system of a FeatureCollection: WGS 84, unless the member `crs` of the old standard of 2008, or
 * `coordRefSys` of JSON-FG, names another.
 */
export function statedReferenceSystem({
  crs,
  coordRefSys,
}: Partial<Collection>): Pick<FileFacts, 'srid' | 'sridOrigin' | 'sridIsStated'> {
  if (crs === undefined && coordRefSys === undefined)
    return { srid: 4326, sridOrigin: 'GeoJSON is WGS 84 (RFC 7946)', sridIsStated: false }
  const [member, value] = crs === undefined ? ['coordRefSys', coordRefSys] : ['crs', crs]
  // The old standard: null says that nobody knows.
  const srid = value === null ? null : sridOf(value)
  const shown = `the member "${member}" says ${JSON.stringify(nameIn(value) ?? value).slice(0, 80)}`
  return { srid, sridOrigin: srid ? shown : `${shown}, which is not known here` }
}

interface OldMember {
  properties?: { name?: unknown; href?: unknown; code?: unknown }
}

function nameIn(value: unknown): unknown {
  if (typeof value === 'string') return value
  const { name, href, code } = (value as OldMember | null)?.properties ?? {}
  return name ?? href ?? code
}

function sridOf(value: unknown): number | null {
  const name = nameIn(value)
  if (typeof name === 'string' && sridOfName(name)) return sridOfName(name)
  const isCode = typeof name === 'number' || (typeof name === 'string' && /^\d+$/.test(name))
  return isCode && isKnownSrid(Number(name)) ? Number(name) : null
}
