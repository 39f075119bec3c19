import { placesPerPersonOf } from '../../arithmetic/catchment.ts'
import type { CellSet } from '../../arithmetic/cells.ts'
import { choicesOf, meanOverPeople } from '../../arithmetic/choice.ts'
import type { Metric } from '../../arithmetic/metric.ts'
import type { Place, Reach } from '../../arithmetic/place.ts'
import { createProfiles, emptyProfile, type Profile } from '../../arithmetic/profile.ts'
import { once } from '../shared/once.ts'
import { CoverageFigures } from './figures.ts'

/** A mean over people, in total and per area. null = nobody is known to live there, or nothing is known to be divided. */
interface Means {
  total: number | null
  areas: (number | null)[]
}

/** Who is reached from one set of places: before a scenario, or after it. What is costly is done only when it is asked for. */
export class State {
  /** Metres from every cell to its nearest place. */
  readonly distances: Float64Array
  private readonly profiles: { total: Profile; areas: Profile[] }

  constructor(
    readonly cells: CellSet,
    /** Some area has no cells at all. */
    private readonly isPartial: boolean,
    readonly places: readonly Place[],
    readonly reach: Reach,
    private readonly metric: Metric,
  ) {
    this.distances = metric.nearest(cells, places)
    this.profiles = createProfiles(cells, this.distances, metric.metresPerMetre)
  }

  /** How many places a person can choose from. */
  readonly choices = once((): Means => {
    const { cells, places, reach, metric } = this
    return meanOverPeople(cells, choicesOf(cells, places, reach.metres, metric))
  })

  /** Places (capacity) per person. */
  readonly placesPerPerson = once((): Means => {
    const { cells, places, reach, metric } = this
    const values = placesPerPersonOf(cells, places, reach.metres, metric)
    return values ? meanOverPeople(cells, values) : { total: null, areas: cells.areas.map(() => null) }
  })

  /** The figures of all areas together. */
  get total(): CoverageFigures {
    const { total } = this.profiles
    return new CoverageFigures(
      total,
      this.reach.metres,
      this.isPartial,
      () => this.choices().total,
      () => this.placesPerPerson().total,
    )
  }

  /** The figures of an area; all null when it has no cells. */
  area(key: string): CoverageFigures {
    const index = this.cells.areas.indexOf(key)
    const profile = this.profiles.areas[index] ?? emptyProfile
    const meanOf = ({ areas }: Means) => areas[index] ?? null
    return new CoverageFigures(
      profile,
      this.reach.metres,
      index < 0,
      () => meanOf(this.choices()),
      () => meanOf(this.placesPerPerson()),
    )
  }
}
