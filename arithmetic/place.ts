import type { Points } from './cells.ts'

/** A place that can be reached: a facility with a location, or one of a scenario. */
export interface Place {
  /** Of the facility; places of a scenario have keys of their own. */
  key: string
  /** EPSG:25832, metres. */
  x: number
  y: number
  /** Places for people; null = unknown, never zero. */
  capacity: number | null
}

/** What counts as within reach. */
export interface Reach {
  /** At most so far, metres; 0 or more. */
  metres: number
  /** The way is so many times as long as the straight line; 1 or more. */
  detourFactor: number
}

/** The coordinates of places, in their order. */
export function pointsOf(places: readonly Place[]): Points {
  const x = new Float64Array(places.length)
  const y = new Float64Array(places.length)
  places.forEach((place, i) => {
    x[i] = place.x
    y[i] = place.y
  })
  return { x, y }
}
