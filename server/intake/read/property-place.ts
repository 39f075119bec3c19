import { ImportError } from '../import-error.ts'
import { findPlace, placeOf, type GivenPlace } from './csv-place.ts'
import type { Feature } from './feature-file.ts'

/**
 * A GeoJSON feature with its place: where it has no geometry, the one that its properties state in the manner of a table
 * (`lat` and `lon`), so that it is not passed over; where the caller names the properties, always theirs.
 * @param given `none` = nobody asks for places.
 */
export function withPropertyPlace(feature: Feature, given: GivenPlace | 'none' | undefined): Feature {
  if (given === 'none' || feature.problem || (!given && feature.geometry !== null)) return feature
  const texts = Object.fromEntries(
    Object.entries(feature.properties)
      .map(([name, value]) => [name, textOf(value)] as const)
      .filter(([, text]) => text.trim() !== ''),
  )
  const fail = (reason: string) => new ImportError({ file: '', reason })
  try {
    const named = given && Object.fromEntries(Object.values(given).map((name: string) => [name, '']))
    const place = findPlace(Object.keys({ ...named, ...texts }), given, fail)
    const found = placeOf(texts, place)
    const srid = found.srid ?? place?.srid ?? null
    return { ...feature, ...found, ...(found.geometry && srid !== null && { srid }) }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return { ...feature, problem: { field: 'geometry', reason: `there is none, and ${error.reason}` } }
  }
}

/** A property as a table has it. Two numbers, as in Opendatasoft's geo_point_2d, are a pair. */
function textOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (typeof value !== 'object') return String(value)
  const isPair = Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)
  return isPair ? value.join(', ') : JSON.stringify(value)
}
