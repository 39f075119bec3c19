import type { CellSet } from '../../arithmetic/cells.ts'
import { Lane } from '../work/lane.ts'
import { evenSpread, finestEdge } from './even-spread.ts'
import type { Outline } from './outline.ts'
import { hexagons } from './tiling.ts'

/** People to be spread evenly over areas: see `evenSpread`. */
export interface Spread {
  outlines: readonly Outline[]
  people: readonly number[]
}

/** So many hexagons are made where they are asked for: that takes some 7 ms. */
const fewHexagons = 1000

export const spreading = new Lane<Spread, CellSet>({
  name: 'spread',
  file: new URL('./spread.worker.ts', import.meta.url),
  atOnce: 1,
  waiting: 60,
  megabytes: 256,
  nice: 5,
})

/**
 * `evenSpread` where it is quick, in a thread otherwise: the quarters of a city take 0.15 s.
 * @throws BusyError when too much waits, CancelledError when the signal aborts before its turn
 */
export async function spreadEvenly(spread: Spread, signal: AbortSignal): Promise<CellSet> {
  const { outlines, people } = spread
  const squareMetres = outlines.reduce((sum, { surface }) => sum + surface / 100, 0)
  if (squareMetres / hexagons(finestEdge).surface <= fewHexagons) return evenSpread(outlines, people)
  return spreading.run(spread, signal)
}
