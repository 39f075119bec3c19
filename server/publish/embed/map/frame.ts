import { toPlane } from '../../../../arithmetic/plane.ts'
import type { ShownView } from '../../view/shown.ts'

type Point = [x: number, y: number]

/** How the map lies on its paper: EPSG:25832, in which distances are true, scaled into a box whose y grows downwards. */
export interface Frame {
  width: number
  height: number
  /** From WGS 84 degrees to the paper. */
  place(position: GeoJSON.Position): Point
  /** Metres per unit of the paper. */
  scale: number
}

const margin = 22
/** Metres on every side, so that a single point has surroundings. */
const surroundings = 150

/**
 * The frame of a view: its section, or else everything that has a place; null when nothing has.
 * @param width of the paper
 * @param heights the least and the greatest height
 */
export function frameOf(view: ShownView, width: number, heights: [least: number, most: number]): Frame | null {
  const points = pointsOf(view).map((position) => toPlane(position as Point))
  if (points.length === 0) return null
  const [west, south, east, north] = [
    least(points, 0) - surroundings,
    least(points, 1) - surroundings,
    most(points, 0) + surroundings,
    most(points, 1) + surroundings,
  ]
  const across = (east - west) / (width - 2 * margin)
  const wanted = (north - south) / across + 2 * margin
  const height = Math.round(Math.min(Math.max(wanted, heights[0]), heights[1]))
  const scale = Math.max(across, (north - south) / (height - 2 * margin))
  const [middle, centre] = [(west + east) / 2, (south + north) / 2]
  return {
    width,
    height,
    scale,
    place(position) {
      const [x, y] = toPlane(position as Point)
      return [width / 2 + (x - middle) / scale, height / 2 - (y - centre) / scale]
    },
  }
}

function pointsOf({ view, areas }: ShownView): GeoJSON.Position[] {
  if (view.section) {
    const [west, south, east, north] = view.section
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]
  }
  return areas.flatMap(({ boundary, labelPoint }) =>
    boundary ? ringsOf(boundary).flat() : labelPoint ? [labelPoint.coordinates] : [],
  )
}

/** All rings of a polygon or a multipolygon. */
export function ringsOf(geometry: GeoJSON.Geometry | null): GeoJSON.Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

function least(points: Point[], axis: 0 | 1): number {
  return points.reduce((found, point) => Math.min(found, point[axis]), Infinity)
}

function most(points: Point[], axis: 0 | 1): number {
  return points.reduce((found, point) => Math.max(found, point[axis]), -Infinity)
}
