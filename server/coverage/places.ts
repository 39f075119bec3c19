import proj4 from 'proj4'
import type { Place } from '../../arithmetic/place.ts'
import type { Facility } from '../nouns/facility/facility.ts'
import { storedSrid } from '../geometry/srid.ts'
import { CoveragePlace } from './coverage.parts.ts'

/** Places as the graph shows them. Seven decimals of a degree are about 1 cm. */
export function coveragePlaces(places: readonly Place[], facilities: ReadonlyMap<string, Facility>): CoveragePlace[] {
  const { inverse } = proj4('EPSG:4326', `EPSG:${storedSrid}`)
  return places.map(({ key, x, y, capacity }) => {
    const coordinates = inverse([x, y]).map((degrees) => Number(degrees.toFixed(7)))
    const location = { type: 'Point', coordinates }
    return Object.assign(new CoveragePlace(), { key, facility: facilities.get(key) ?? null, location, x, y, capacity })
  })
}
