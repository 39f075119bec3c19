/** A ring: x and y of its vertices in turn, the first not repeated. Shells run counter-clockwise, holes clockwise. */
export type Ring = number[]

/**
 * What of a ring lies where `a * x + b * y <= c` (Sutherland and Hodgman 1974). Where a ring falls apart, its parts stay
 * joined by edges along the line; these go there and back, so the surface is right all the same.
 */
export function clip(ring: Ring, a: number, b: number, c: number): Ring {
  const kept: Ring = []
  let [fromX, fromY] = [ring.at(-2)!, ring.at(-1)!]
  let from = a * fromX + b * fromY - c
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at]!, ring[at + 1]!]
    const to = a * x + b * y - c
    if (to <= 0 !== from <= 0) {
      const part = from / (from - to)
      kept.push(fromX + part * (x - fromX), fromY + part * (y - fromY))
    }
    if (to <= 0) kept.push(x, y)
    ;[fromX, fromY, from] = [x, y, to]
  }
  return kept
}

/** What of rings lies in a convex ring; rings of which nothing is left are dropped. */
export function clipToConvex(rings: Ring[], convex: Ring): Ring[] {
  let left = rings
  for (let at = 0; at < convex.length; at += 2) {
    const [x, y] = [convex[at]!, convex[at + 1]!]
    const [nextX, nextY] = [convex[(at + 2) % convex.length]!, convex[(at + 3) % convex.length]!]
    // The inside of a counter-clockwise ring lies to the left of its edges.
    const [a, b] = [nextY - y, x - nextX]
    left = left.map((ring) => clip(ring, a, b, a * x + b * y)).filter((ring) => ring.length >= 6)
  }
  return left
}

/** The surface that rings enclose, in the square of their unit: holes count against their shells. */
export function surfaceOf(rings: Ring[]): number {
  return rings.reduce((sum, ring) => sum + signedSurface(ring), 0)
}

/** Positive for a counter-clockwise ring, negative for a clockwise one. */
export function signedSurface(ring: Ring): number {
  const [originX, originY] = [ring[0]!, ring[1]!]
  let twice = 0
  for (let at = 2; at + 3 < ring.length; at += 2)
    twice += (ring[at]! - originX) * (ring[at + 3]! - originY) - (ring[at + 2]! - originX) * (ring[at + 1]! - originY)
  return twice / 2
}
