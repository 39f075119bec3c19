import loadHighs from 'highs'
import { answer } from '../../server/site/answer.ts'
import type { Aim, SolverAnswer, SolverQuestion } from '../../server/site/question.ts'
import { table } from './table.ts'

const width = 13_000

/** A city by chance, the same at every run: inhabited cells of 100 m around a few centres, and a hexagon grid of candidates. */
export function createCity(
  cellCount: number,
  candidateCount: number,
  seed: number,
): Omit<SolverQuestion, 'aim' | 'seconds' | 'reach'> {
  const random = createRandom(seed)
  const centres = Array.from({ length: 12 }, () => ({
    x: random() * width,
    y: random() * width,
    size: 300 + random() * 1500,
  }))
  const side = Math.ceil(Math.sqrt(cellCount))
  const edge = width / side
  const spots = Array.from({ length: cellCount }, (_, i) => ({
    x: ((i % side) + 0.5) * edge,
    y: (Math.floor(i / side) + 0.5) * edge,
  }))
  const people = spots.map(({ x, y }) => {
    const density = centres.reduce(
      (sum, { x: cx, y: cy, size }) => sum + Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * size ** 2)),
      0,
    )
    return Math.ceil(120 * density * random()) * 1e6 + 1e6
  })
  const columns = Math.round(Math.sqrt(candidateCount * (Math.sqrt(3) / 2)))
  const spacing = width / columns
  const candidates = Array.from({ length: candidateCount }, (_, i) => {
    const row = Math.floor(i / columns)
    return {
      key: `${i}`,
      x: ((i % columns) + (row % 2 ? 0.75 : 0.25)) * spacing,
      y: (row + 0.5) * spacing * (Math.sqrt(3) / 2),
      capacity: null,
    }
  })
  return {
    cells: { x: Float64Array.from(spots, ({ x }) => x), y: Float64Array.from(spots, ({ y }) => y) },
    people: Float64Array.from(people),
    kept: [],
    candidates,
  }
}

const sizes = [
  { cells: 1_500, candidates: 200, cities: 3 },
  { cells: 8_500, candidates: 500, cities: 1 },
]
const reaches = [800, 1_500]
const aims: Aim[] = [
  { objective: 'MOST_PEOPLE_COVERED', count: 5 },
  { objective: 'MOST_PEOPLE_COVERED', count: 10 },
  { objective: 'MOST_PEOPLE_COVERED', count: 20 },
  { objective: 'FEWEST_SITES', share: 0.5 },
  { objective: 'FEWEST_SITES', share: 0.8 },
  { objective: 'LEAST_MEAN_DISTANCE', count: 5 },
  { objective: 'LEAST_MEAN_DISTANCE', count: 10 },
  { objective: 'LEAST_MEAN_DISTANCE', count: 20 },
]
const seconds = 20

/**
 * How long the search for sites takes to the proven optimum, and what is proven after 20 s where it takes longer: the
 * slowest of some cities each. One thread; where others use the machine, compare the seconds of the processor. Run by itself: `node --import tsx test/bench/sites.ts`.
 */
export async function measureSites(): Promise<string> {
  const highs = await loadHighs()
  const rows: string[][] = []
  for (const { cells, candidates, cities } of sizes)
    for (const aim of aims)
      for (const metres of aim.objective === 'LEAST_MEAN_DISTANCE' ? reaches.slice(0, 1) : reaches) {
        const runs = Array.from({ length: cities }, (_, i) => {
          const question = { ...createCity(cells, candidates, i + 1), aim, reach: { metres, detourFactor: 1 }, seconds }
          const begin = performance.now()
          const used = process.cpuUsage()
          const found = answer(highs, question)
          const time = (performance.now() - begin) / 1000
          const processor = process.cpuUsage(used).user / 1e6
          return 'value' in found ? { time, processor, gap: gapOf(found) } : null
        }).filter((run) => run !== null)
        const goal = aim.objective === 'FEWEST_SITES' ? `${aim.share}` : `${aim.count}`
        const reach = aim.objective === 'LEAST_MEAN_DISTANCE' ? '' : `${metres}`
        rows.push([
          aim.objective,
          goal,
          reach,
          `${cells}`,
          `${candidates}`,
          Math.max(...runs.map(({ time }) => time)).toFixed(2),
          Math.max(...runs.map(({ processor }) => processor)).toFixed(2),
          `${runs.filter(({ gap }) => gap === 0).length} of ${runs.length}`,
          `${(100 * Math.max(...runs.map(({ gap }) => gap))).toFixed(2)} %`,
        ])
      }
  return table(
    [
      'Sites',
      'count or share',
      'reach m',
      'cells',
      'candidates',
      's at most',
      'of it processor',
      'proven',
      'gap at most',
    ],
    rows,
  )
}

function gapOf({ value, bound }: SolverAnswer): number {
  return Math.abs(value - bound) / Math.max(value, bound)
}

/** Numbers from 0 to 1 that look like chance, the same for the same seed (linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

if (import.meta.main) console.log(await measureSites())
