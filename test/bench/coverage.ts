import pg from 'pg'
import type { CellSet } from '../../arithmetic/cells.ts'
import { curveOf, type Breakpoint } from '../../arithmetic/curve.ts'
import { figuresOf, type Figures } from '../../arithmetic/figures.ts'
import type { Place } from '../../arithmetic/place.ts'
import { createProfiles } from '../../arithmetic/profile.ts'
import { straightLine } from '../../arithmetic/straight-line.ts'
import { loadScene, reachStatement, wholeStatement } from './coverage.sql.ts'
import { table } from './table.ts'

/** Cells with people in areas, and places: spread by chance, the same at every run. */
export interface Scene {
  cells: CellSet
  places: Place[]
}

const reach = 500
/** A city: the size of Wuppertal, with its 69 quarters. */
const city = { cells: 8_500, places: 300, areas: 69, width: 13_000 }
/** A country: the inhabited cells of the census. */
const country = { cells: 3_100_000, places: 100_000, areas: 1, width: 600_000 }

export function createScene({ cells: count, places: placeCount, areas, width }: typeof city): Scene {
  const random = createRandom(42)
  const coordinates = (length: number) => new Float64Array(length).map(() => Math.round(random() * width * 100) / 100)
  const [x, y] = [coordinates(count), coordinates(count)]
  const stripe = width / areas
  const [placeX, placeY] = [coordinates(placeCount), coordinates(placeCount)]
  return {
    cells: {
      halfDiagonal: 71,
      x,
      y,
      areas: Array.from({ length: areas }, (_, i) => `area-${i}`),
      piece: {
        cell: new Uint32Array(count).map((_, i) => i),
        area: new Uint16Array(count).map((_, i) => Math.min(Math.floor(x[i]! / stripe), areas - 1)),
        people: new Float64Array(count).map(() => Math.round(random() * 100) * 1e6),
        surface: new Float64Array(count).fill(1e6),
      },
    },
    places: Array.from({ length: placeCount }, (_, i) => ({ key: `${i}`, x: placeX[i]!, y: placeY[i]!, capacity: 20 })),
  }
}

/** Figures and curves of all areas and of all together. */
export function answer({ cells, places }: Scene): { figures: Figures; curve: Breakpoint[] }[] {
  const metric = straightLine()
  const { total, areas } = createProfiles(cells, metric.nearest(cells, places), metric.metresPerMetre)
  return [total, ...areas].map((profile) => ({
    figures: figuresOf(profile, reach),
    curve: curveOf(profile, 'people', reach),
  }))
}

/** Milliseconds of an action, the median of some runs after a few to warm up. */
async function measure(action: () => unknown, runs: number, warmUp: number): Promise<number> {
  for (let i = 0; i < warmUp; i++) await action()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const begin = performance.now()
    await action()
    times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}

/** Only equal answers are compared. @throws Error when the database counts other people as reached. */
async function checkSame(client: pg.Client, scene: Scene): Promise<void> {
  const { rows } = await client.query(`${reachStatement(reach)} order by area nulls first`)
  const [total] = answer(scene)
  const reached = Number(rows[0].reached) / 1e6
  if (reached !== total!.figures.peopleReached)
    throw new Error(`PostGIS counts ${reached} people as reached, our arithmetic ${total!.figures.peopleReached}`)
}

/**
 * How long coverage takes: for a city beside plain PostGIS on the native server that DATABASE_URL names (without it, alone),
 * and how it grows from there to a country. Run by itself: `node --import tsx test/bench/coverage.ts`.
 */
export async function measureCoverage(): Promise<string> {
  const own = createScene(city)
  const ours = await measure(() => answer(own), 31, 20)
  const rows = [['our arithmetic: figures with bounds and curves of 69 areas', ours.toFixed(1), '1.0']]
  if (process.env.DATABASE_URL) {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    await loadScene(client, own)
    await checkSame(client, own)
    for (const [name, statement] of [
      ['PostGIS: only people reached of 69 areas (ST_DWithin)', reachStatement(reach)],
      [
        'PostGIS: figures with bounds and curves of 69 areas (nearest by index)',
        wholeStatement(reach, own.cells.halfDiagonal),
      ],
    ] as const) {
      const time = await measure(() => client.query(statement), 7, 2)
      rows.push([name, time.toFixed(1), (time / ours).toFixed(1)])
    }
    await client.end()
  }
  const growth: string[][] = []
  for (const [cells, places] of [
    [31_000, 1_000],
    [310_000, 1_000],
    [310_000, 10_000],
    [3_100_000, 10_000],
    [3_100_000, 100_000],
  ] as const) {
    const scene = createScene({ ...country, cells, places })
    const time = await measure(() => answer(scene), 1, 0)
    growth.push([`${cells}`, `${places}`, (time / 1000).toFixed(2), (process.memoryUsage.rss() / 1e6).toFixed(0)])
  }
  return [
    table(['Coverage: 8500 cells, 300 places, reach 500 m', 'ms', 'times as long'], rows),
    table(['Cells', 'Places', 'Total and curve s', 'Resident MB'], growth),
  ].join('\n')
}

/** Numbers from 0 to 1 that look like chance, the same for the same seed (linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

if (import.meta.main) console.log(await measureCoverage())
