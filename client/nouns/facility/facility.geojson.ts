import type { Feature, FeatureCollection, Point, Polygon, Position } from 'geojson'
import type { FacilityEntry } from './use-facilities.ts'

const metresPerDegree = 111_320

/** The facilities that have a place, as points. */
export function facilityPoints(facilities: FacilityEntry[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: placed(facilities).map(({ facility, point }) => ({
      type: 'Feature',
      geometry: point,
      properties: { key: facility.key, name: facility.name, icon: facility.type.icon },
    })),
  }
}

/** A ring of the true radius around every point that is only an estimate. */
export function estimateRings(facilities: FacilityEntry[]): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: placed(facilities).flatMap(({ facility, point }): Feature<Polygon>[] =>
      facility.locationEstimated && facility.locationAccuracy
        ? [
            {
              type: 'Feature',
              geometry: { type: 'Polygon', coordinates: [ring(point.coordinates, facility.locationAccuracy)] },
              properties: { key: facility.key },
            },
          ]
        : [],
    ),
  }
}

/** The points of a circle, counterclockwise and closed. Flat reckoning is exact enough for some hundred metres. */
function ring([lng, lat]: Position, metres: number, steps = 72): Position[] {
  const high = metres / metresPerDegree
  const wide = high / Math.cos((lat! * Math.PI) / 180)
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((step % steps) / steps) * 2 * Math.PI
    return [lng! + wide * Math.cos(angle), lat! + high * Math.sin(angle)]
  })
}

function placed(facilities: FacilityEntry[]): { facility: FacilityEntry; point: Point }[] {
  return facilities.flatMap((facility) =>
    facility.location?.type === 'Point' ? [{ facility, point: facility.location }] : [],
  )
}
