import { changeBetween, type Change } from '../../arithmetic/change.ts'
import { roundChange } from '../../arithmetic/rounding.ts'
import type { Place, Reach } from '../../arithmetic/place.ts'
import type { Area } from '../nouns/area/area.ts'
import type { LoadedCells } from '../people/load-cells.ts'
import { UnknownReason } from '../kit/unknown.ts'
import { AreaCoverage, CoverageUnknown } from './coverage.parts.ts'
import { State } from './state.ts'

/** Before and after a scenario; without one, `before` is null. */
export interface States {
  before: State | null
  after: State
}

/** Who is reached before and after. `scenario`: the places after it; null = there is none. */
export async function statesOf(
  { cells, withoutBoundary }: LoadedCells,
  places: Place[],
  scenario: Place[] | null,
  reach: Reach,
  signal: AbortSignal,
): Promise<States> {
  const state = (some: Place[]) =>
    State.of({ cells, isPartial: withoutBoundary.length > 0, places: some, reach, signal })
  const [before, after] = await Promise.all([scenario && state(places), state(scenario ?? places)])
  return { before, after }
}

/** What the scenario changes, in total and for each area of the cells; null without one. */
export function changeOf({ before, after }: States): { total: Change; areas: Change[] } | null {
  const change = before && changeBetween(after.cells, before.distances, after.distances, after.reach.metres)
  return change && { total: roundChange(change.total), areas: change.areas.map(roundChange) }
}

/** All areas that were asked for, with their figures. */
export function areaCoverages(
  areas: readonly Area[],
  { origins }: LoadedCells,
  { before, after }: States,
): AreaCoverage[] {
  const changes = changeOf({ before, after })
  return areas.map((area) => {
    const index = after.cells.areas.indexOf(area.key)
    const { newlyReached = null, noLongerReached = null } = changes?.areas[index] ?? {}
    const figures = after.area(area.key)
    return Object.assign(new AreaCoverage(), {
      area,
      figures,
      before: before && before.area(area.key),
      peopleOrigin: origins[index] ?? null,
      newlyReached,
      noLongerReached,
    })
  })
}

/** Areas whose boundary is known, but not exactly. */
export function drawnOf(areas: readonly Area[]): Area[] {
  return areas.filter(({ boundaryAccuracy }) => (boundaryAccuracy ?? 0) > 0)
}

/** What is unknown of the areas. */
export function unknownOf(
  areas: readonly Area[],
  { cells: { areas: keys, piece }, unknownAreas, withoutBoundary }: LoadedCells,
): CoverageUnknown[] {
  const reasons = new Map(unknownAreas.map(({ key, reason }) => [key, reason]))
  const unknownCells = new Map<string, number>()
  piece.people.forEach((people, at) => {
    const key = keys[piece.area[at]!]!
    if (Number.isNaN(people)) unknownCells.set(key, (unknownCells.get(key) ?? 0) + 1)
  })
  return areas.flatMap((area) => {
    const boundaryUnknown = withoutBoundary.includes(area.key)
    const cells = unknownCells.get(area.key) ?? 0
    if (!boundaryUnknown && cells === 0 && !reasons.has(area.key)) return []
    const unknownReason = boundaryUnknown
      ? UnknownReason.BOUNDARY_UNKNOWN
      : reasons.has(area.key)
        ? reasons.get(area.key)!
        : UnknownReason.NOT_STATED
    return [Object.assign(new CoverageUnknown(), { area, boundaryUnknown, cells, unknownReason })]
  })
}
