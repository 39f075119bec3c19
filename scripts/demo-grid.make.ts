import { projectionBetween } from '../server/geometry/srid.ts'
import { censusColumns, suppressed, syntheticSign } from '../server/intake/grid/census.ts'

const cellSize = 100

/**
 * Where invented people live: longitude and latitude of the middle of a part of the city, how many people, and how far from
 * it (metres, one standard deviation). Only the places are those of the city of the shipped dataset, roughly; every number is made up.
 */
const centres: [longitude: number, latitude: number, people: number, spread: number][] = [
  [7.07, 51.232, 26_000, 900],
  [7.064, 51.218, 7_000, 500],
  [7.105, 51.243, 11_000, 700],
  [7.125, 51.252, 24_000, 800],
  [7.15, 51.257, 44_000, 900],
  [7.147, 51.266, 28_000, 600],
  [7.135, 51.283, 33_000, 1400],
  [7.175, 51.262, 22_000, 800],
  [7.2, 51.272, 40_000, 1000],
  [7.225, 51.275, 26_000, 700],
  [7.218, 51.285, 18_000, 700],
  [7.224, 51.266, 17_000, 600],
  [7.25, 51.272, 18_000, 900],
  [7.298, 51.249, 4_000, 500],
  [7.203, 51.227, 19_000, 900],
  [7.132, 51.207, 18_000, 1100],
]

/** People per cell at which every second one is inhabited: parks, woods and factories take the others. */
const halfInhabited = 9
/** So many of a thousand cells have their value suppressed. */
const suppressedPerThousand = 5

/** An invented grid over the city as a file in the format of the census, the same at every call. Every row says that it is synthetic. */
export function makeDemoGrid(): { text: string; cells: number; people: number } {
  const projection = projectionBetween(4326, 3035)
  const hills = centres.map(([longitude, latitude, people, spread]) => {
    const [x, y] = projection.forward([longitude, latitude]) as [number, number]
    return { x, y, spread, height: (people * cellSize ** 2) / (2 * Math.PI * spread ** 2) }
  })
  const range = (axis: 'x' | 'y', side: -1 | 1) => {
    const reach = hills.map((hill) => hill[axis] + side * 4 * hill.spread)
    return Math.round((side < 0 ? Math.min(...reach) : Math.max(...reach)) / cellSize) * cellSize
  }

  const lines = [censusColumns.join(';')]
  let people = 0
  for (let north = range('y', -1); north < range('y', 1); north += cellSize)
    for (let east = range('x', -1); east < range('x', 1); east += cellSize) {
      const [x, y] = [east + cellSize / 2, north + cellSize / 2]
      const expected = hills.reduce(
        (sum, hill) => sum + hill.height * Math.exp(-((x - hill.x) ** 2 + (y - hill.y) ** 2) / (2 * hill.spread ** 2)),
        0,
      )
      const inhabitants = drawPeople(expected, east, north)
      if (inhabitants === 0) continue
      const isSuppressed = chance(east, north, 3) < suppressedPerThousand / 1000
      if (!isSuppressed) people += inhabitants
      lines.push(
        `CRS3035RES100mN${north}E${east};${x};${y};${isSuppressed ? suppressed : inhabitants};${syntheticSign}`,
      )
    }
  return { text: `${lines.join('\r\n')}\r\n`, cells: lines.length - 1, people }
}

/** People of one cell: none, or so many that on the average there are as many as expected. */
function drawPeople(expected: number, east: number, north: number): number {
  const inhabited = expected / (expected + halfInhabited)
  if (chance(east, north, 1) >= inhabited) return 0
  // From 0.25 to 1.75 of the average: houses beside blocks of flats.
  return Math.round((expected / inhabited) * (0.25 + 1.5 * chance(east, north, 2)))
}

/** A number from 0 to below 1 that looks like chance, but is the same for the same cell and question (integer hash). */
function chance(east: number, north: number, question: number): number {
  let hash = Math.imul(east, 0x9e3779b1) ^ Math.imul(north, 0x85ebca77) ^ Math.imul(question, 0xc2b2ae3d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}
