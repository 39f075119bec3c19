import { kindOfLevel } from '../../../presentation/choices.ts'
import { someOfLevel } from '../../../presentation/names.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../view/use-view.ts'
import type { ReachGround } from './ground.ts'

/** A function that says how many of the areas of the present level something is of: "10 von 36 Quartieren". */
export function useAreaCount(): (known: number, all: number) => string {
  const text = useText()
  const { level } = useView()
  return (known, all) =>
    known === all ? text('coverage.allAreas', { kind: kindOfLevel[level], all }) : someOfLevel(text, level, known, all)
}

/** What all areas of a ground together are called: how many of them figures of people, and those of the surface, are of. */
export function useGroundName({ answer }: ReachGround): { people: string; surface: string; whole: string } {
  const count = useAreaCount()
  const { areaCount, boundedAreaCount, peopledAreaCount } = answer
  const people = count(peopledAreaCount, areaCount)
  const surface = count(boundedAreaCount, areaCount)
  // Where nobody is known to live anywhere, only the surface is left.
  return { people, surface, whole: peopledAreaCount > 0 ? people : surface }
}
