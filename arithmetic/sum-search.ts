import type KDBush from 'kdbush'

/** Ranges that can wait at once: one for each level of a tree of 2^32 points, and the one below. */
const levels = 34
/** What is known of a range: first point, last point, by what it is parted, and the box around it. */
const size = 7

/**
 * A function that sums the values of all points of an index whose distance is at most `metres`. Whole ranges of the index
 * that lie within are added at once, so it takes no longer when there is more to add.
 */
export function createSumSearch(
  index: KDBush,
  values: Float64Array,
  detourFactor: number,
): (x: number, y: number, metres: number) => number {
  const points = index.coords as Float64Array
  const { ids, nodeSize, numItems } = index
  // before[i]: the sum of the first i values in the order of the index.
  const before = new Float64Array(numItems + 1)
  for (let i = 0; i < numItems; i++) before[i + 1] = before[i]! + values[ids[i]!]!
  const whole = boxOf(points)
  const waiting = new Float64Array(levels * size)
  const wait = (at: number, first: number, last: number, axis: number, box: Box) => {
    waiting[at] = first
    waiting[at + 1] = last
    waiting[at + 2] = axis
    waiting[at + 3] = box.west
    waiting[at + 4] = box.south
    waiting[at + 5] = box.east
    waiting[at + 6] = box.north
  }
  const lengthOf = (dx: number, dy: number) => Math.sqrt(dx * dx + dy * dy) * detourFactor

  return (x, y, metres) => {
    if (numItems === 0) return 0
    let sum = 0
    let end = size
    wait(0, 0, numItems - 1, 0, whole)
    while (end > 0) {
      end -= size
      const first = waiting[end]!
      const last = waiting[end + 1]!
      const axis = waiting[end + 2]!
      const west = waiting[end + 3]!
      const south = waiting[end + 4]!
      const east = waiting[end + 5]!
      const north = waiting[end + 6]!
      // Differences round in order, so what holds for the corner of a box holds for every point in it.
      if (lengthOf(Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north)) > metres) continue
      if (lengthOf(Math.max(x - west, east - x), Math.max(y - south, north - y)) <= metres) {
        sum += before[last + 1]! - before[first]!
      } else if (last - first <= nodeSize) {
        for (let i = first; i <= last; i++)
          if (lengthOf(points[2 * i]! - x, points[2 * i + 1]! - y) <= metres) sum += before[i + 1]! - before[i]!
      } else {
        // A range of more than nodeSize points has some on both sides of its middle.
        const middle = (first + last) >>> 1
        const middleX = points[2 * middle]!
        const middleY = points[2 * middle + 1]!
        if (lengthOf(middleX - x, middleY - y) <= metres) sum += before[middle + 1]! - before[middle]!
        const lower = axis === 0 ? { west, south, east: middleX, north } : { west, south, east, north: middleY }
        const upper = axis === 0 ? { west: middleX, south, east, north } : { west, south: middleY, east, north }
        wait(end, first, middle - 1, 1 - axis, lower)
        wait(end + size, middle + 1, last, 1 - axis, upper)
        end += 2 * size
      }
    }
    return sum
  }
}

interface Box {
  west: number
  south: number
  east: number
  north: number
}

function boxOf(points: Float64Array): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (let i = 0; i < points.length; i += 2) {
    box.west = Math.min(box.west, points[i]!)
    box.east = Math.max(box.east, points[i]!)
    box.south = Math.min(box.south, points[i + 1]!)
    box.north = Math.max(box.north, points[i + 1]!)
  }
  return box
}
