import type { CellSet } from '../../../arithmetic/cells.ts'
import { changeBetween, type Change } from '../../../arithmetic/change.ts'
import { choicesOf, meanOverPeople } from '../../../arithmetic/choice.ts'
import { figuresOf, type Figures } from '../../../arithmetic/figures.ts'
import type { Place } from '../../../arithmetic/place.ts'
import { toPlane } from '../../../arithmetic/plane.ts'
import { roundChange, roundFigures, roundOrNull } from '../../../arithmetic/rounding.ts'
import { profileOf, reachedFrom, reachedWith, type Reached } from '../../../arithmetic/reached.ts'
import { straightLine } from '../../../arithmetic/straight-line.ts'
import type { Scenario } from '../../../presentation/address/reach.ts'
import type { ReachGround } from '../ground/ground.ts'

const metric = straightLine()

/** Who is reached from one set of places, and what of. */
export interface ReachedGround extends Reached {
  cells: CellSet
  places: Place[]
}

/** All figures of an area, or of all together, for one reach. */
export interface ReachFigures extends Figures {
  /** How many places a person can choose from, as a mean over people; null where nobody is known to live. */
  placesToChooseFrom: number | null
}

// A ground is unpacked once and a scenario never changes, so each pair is computed once, whoever asks.
const asItIs = new WeakMap<ReachGround, Map<string, ReachedGround>>()
const withScenario = new WeakMap<ReachGround, WeakMap<Scenario, ReachedGround>>()

/** Who is reached without any scenario. */
export function reachedNow(ground: ReachGround): ReachedGround {
  return reachedWithout(ground, [])
}

/**
 * Who is reached after a scenario. Only the new places are measured anew, so it follows a place that is being dragged.
 * A key to close that is not among the places is without effect.
 */
export function reachedAfter(ground: ReachGround, scenario: Scenario): ReachedGround {
  const known = withScenario.get(ground) ?? new WeakMap<Scenario, ReachedGround>()
  withScenario.set(ground, known)
  let reached = known.get(scenario)
  if (!reached) {
    const left = reachedWithout(ground, scenario.close)
    const added = scenario.add.map(({ lng, lat }, i): Place => {
      const [x, y] = toPlane([lng, lat])
      return { key: `added:${i}`, capacity: null, x, y }
    })
    const { cells } = ground
    reached = { cells, places: [...left.places, ...added], ...reachedWith(cells, left, added, metric) }
    known.set(scenario, reached)
  }
  return reached
}

function reachedWithout(ground: ReachGround, closed: string[]): ReachedGround {
  const known = asItIs.get(ground) ?? new Map<string, ReachedGround>()
  asItIs.set(ground, known)
  const name = closed.toSorted().join()
  let reached = known.get(name)
  if (!reached) {
    const places = ground.places.filter(({ key }) => !closed.includes(key))
    reached = { cells: ground.cells, places, ...reachedFrom(ground.cells, places, metric) }
    known.set(name, reached)
  }
  return reached
}

/** Something of all areas together, and of each in the order of the cells' areas. */
interface PerArea<T> {
  total: T
  areas: T[]
}

/** The figures of an area by its key; of all areas together for null. An area without cells has none. */
export function figuresFor(reached: ReachedGround, area: string | null, metres: number): ReachFigures {
  const index = reached.cells.areas.indexOf(area ?? '')
  const choices = choicesAt(reached, metres)
  return {
    ...roundFigures(figuresOf(profileOf(reached.cells, reached, area), metres)),
    placesToChooseFrom: roundOrNull(area === null ? choices.total : (choices.areas[index] ?? null), 2),
  }
}

/** What a scenario changes for an area by its key; for all areas together for null. */
export function changeFor(before: ReachedGround, after: ReachedGround, area: string | null, metres: number): Change {
  const { total, areas } = changesAt(before, after, metres)
  const nothing = { newlyReached: null, noLongerReached: null }
  return roundChange(area === null ? total : (areas[before.cells.areas.indexOf(area)] ?? nothing))
}

// These go through all cells, and many figures ask for the same reach one after the other: the last answer is kept.
const lastChoices = new WeakMap<ReachedGround, { metres: number; choices: PerArea<number | null> }>()
const lastChanges = new WeakMap<ReachedGround, { before: ReachedGround; metres: number; changes: PerArea<Change> }>()

function choicesAt(reached: ReachedGround, metres: number): PerArea<number | null> {
  const last = lastChoices.get(reached)
  if (last?.metres === metres) return last.choices
  const { cells, places } = reached
  const choices = meanOverPeople(cells, choicesOf(cells, places, metres, metric))
  lastChoices.set(reached, { metres, choices })
  return choices
}

function changesAt(before: ReachedGround, after: ReachedGround, metres: number): PerArea<Change> {
  const last = lastChanges.get(after)
  if (last?.before === before && last.metres === metres) return last.changes
  const changes = changeBetween(before.cells, before.distances, after.distances, metres)
  lastChanges.set(after, { before, metres, changes })
  return changes
}
