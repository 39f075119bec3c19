import type { Place } from '../../arithmetic/place.ts'
import type { Facility } from '../nouns/facility/facility.ts'
import { toDegrees } from '../../arithmetic/plane.ts'
import { CoveragePlace } from './coverage.parts.ts'

/** Places as the graph shows them. */
export function coveragePlaces(places: readonly Place[], facilities: ReadonlyMap<string, Facility>): CoveragePlace[] {
  return places.map(({ key, x, y, capacity }) => {
    const location = { type: 'Point', coordinates: toDegrees([x, y]) }
    return Object.assign(new CoveragePlace(), { key, facility: facilities.get(key) ?? null, location, x, y, capacity })
  })
}
