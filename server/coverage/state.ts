import type { CellSet } from '../../arithmetic/cells.ts'
import type { Place, Reach } from '../../arithmetic/place.ts'
import { profileOf, type Reached } from '../../arithmetic/reached.ts'
import { once } from '../kit/once.ts'
import { CoverageFigures } from './figures.ts'
import { reckon } from './reckon.ts'
import type { Means } from './tasks.ts'

/** What is asked about places: before a scenario, or after it. */
export interface AskedPlaces {
  cells: CellSet
  /** Some area has no cells at all. */
  isPartial: boolean
  places: readonly Place[]
  reach: Reach
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal
}

/** Who is reached from one set of places. What is costly is done only when it is asked for, and in a thread. */
export class State {
  private constructor(
    private readonly asked: AskedPlaces,
    private readonly reached: Reached,
  ) {}

  /** @throws BusyError, CancelledError as `reckon` does */
  static async of(asked: AskedPlaces): Promise<State> {
    const { cells, places, reach, signal } = asked
    return new State(asked, await reckon('measure', { cells, places, reach }, cells.x.length, signal))
  }

  get cells(): CellSet {
    return this.asked.cells
  }
  get places(): readonly Place[] {
    return this.asked.places
  }
  get reach(): Reach {
    return this.asked.reach
  }
  /** Metres from every cell to its nearest place. */
  get distances(): Float64Array {
    return this.reached.distances
  }

  private readonly choices = once(() => this.means('choices'))
  private readonly placesPerPerson = once(() => this.means('placesPerPerson'))

  private means(name: 'choices' | 'placesPerPerson'): Promise<Means> {
    const { cells, places, reach, signal } = this.asked
    return reckon(name, { cells, places, reach }, cells.x.length, signal)
  }

  /** The figures of all areas together. */
  get total(): CoverageFigures {
    return new CoverageFigures(
      profileOf(this.cells, this.reached, null),
      this.reach.metres,
      this.asked.isPartial,
      async () => (await this.choices()).total,
      async () => (await this.placesPerPerson()).total,
    )
  }

  /** The figures of an area; all null when it has no cells. */
  area(key: string): CoverageFigures {
    const index = this.cells.areas.indexOf(key)
    const meanOf = ({ areas }: Means) => areas[index] ?? null
    return new CoverageFigures(
      profileOf(this.cells, this.reached, key),
      this.reach.metres,
      index < 0,
      async () => meanOf(await this.choices()),
      async () => meanOf(await this.placesPerPerson()),
    )
  }
}
