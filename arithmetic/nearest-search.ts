import type KDBush from 'kdbush'

/** Ranges that can wait at once: one for each level of a tree of 2^32 points. */
const levels = 33

/**
 * A function that gives the square of the distance to the nearest point of an index; Infinity when it is empty.
 * The index (kdbush) has searches by box and by radius, but none for the nearest. Its points are sorted so that the
 * middle one of a range parts it by x or y, in turn; ranges of at most `nodeSize` are not sorted further.
 */
export function createNearestSearch(index: KDBush): (x: number, y: number) => number {
  const points = index.coords as Float64Array
  const { nodeSize, numItems } = index
  // Ranges still to be searched: their first and last point, by what they are parted, and how near they can be at best.
  const firsts = new Uint32Array(levels)
  const lasts = new Uint32Array(levels)
  const axes = new Uint8Array(levels)
  const nearest = new Float64Array(levels)

  return (x, y) => {
    if (numItems === 0) return Infinity
    let best = Infinity
    let waiting = 1
    firsts[0] = axes[0] = nearest[0] = 0
    lasts[0] = numItems - 1
    while (waiting > 0) {
      waiting--
      if (nearest[waiting]! >= best) continue
      let first = firsts[waiting]!
      let last = lasts[waiting]!
      let axis = axes[waiting]!
      // Down on the side of the point; the other side waits.
      while (last - first > nodeSize) {
        const middle = (first + last) >>> 1
        const dx = points[2 * middle]! - x
        const dy = points[2 * middle + 1]! - y
        const square = dx * dx + dy * dy
        if (square < best) best = square
        const beyond = axis === 0 ? dx : dy
        const isBefore = beyond > 0
        axis = 1 - axis
        if (beyond * beyond < best) {
          firsts[waiting] = isBefore ? middle + 1 : first
          lasts[waiting] = isBefore ? last : middle - 1
          axes[waiting] = axis
          nearest[waiting++] = beyond * beyond
        }
        if (isBefore) last = middle - 1
        else first = middle + 1
      }
      for (let i = first; i <= last; i++) {
        const dx = points[2 * i]! - x
        const dy = points[2 * i + 1]! - y
        const square = dx * dx + dy * dy
        if (square < best) best = square
      }
    }
    return best
  }
}
