import type { Position } from 'geojson'

/**
 * Edges of GeoJSON are straight in longitude and latitude (RFC 7946), and bend in EPSG:25832: by up to 0.4 m for this
 * length, and by the square of it for longer ones. A box over Germany would lose kilometres.
 */
const longestEdge = 0.03

/** A ring in degrees whose long edges have positions between their ends, so that its edges may be moved as chords. */
export function densify(ring: readonly Position[]): Position[] {
  return ring.flatMap((end, i) => {
    const start = ring[i - 1]
    return start ? [...between(start, end), end] : [end]
  })
}

function between([x, y]: Position, [endX, endY]: Position): Position[] {
  const [width, height] = [endX! - x!, endY! - y!]
  const parts = Math.ceil(Math.max(Math.abs(width), Math.abs(height)) / longestEdge)
  return Array.from({ length: Math.max(parts - 1, 0) }, (_, i) => {
    const share = (i + 1) / parts
    return [x! + share * width, y! + share * height]
  })
}
