import type { Change } from './change.ts'
import type { Figures } from './figures.ts'

/**
 * What figures bear when they are told: whole people, tenths of a metre. Each is rounded on its own, so that rounded areas may
 * differ from the rounded total by half a person each; those who are reached and those who are not always add up.
 */
export function roundFigures(figures: Figures): Figures {
  const people = roundOrNull(figures.people, 0)
  const peopleReached = roundOrNull(figures.peopleReached, 0)
  return {
    ...figures,
    people,
    peopleReached,
    peopleReachedLower: roundOrNull(figures.peopleReachedLower, 0),
    peopleReachedUpper: roundOrNull(figures.peopleReachedUpper, 0),
    peopleNotReached: people === null ? null : people - peopleReached!,
    meanDistance: roundOrNull(figures.meanDistance, 1),
    medianDistance: roundOrNull(figures.medianDistance, 1),
    percentile90Distance: roundOrNull(figures.percentile90Distance, 1),
  }
}

/** A change in whole people. */
export function roundChange({ newlyReached, noLongerReached }: Change): Change {
  return { newlyReached: roundOrNull(newlyReached, 0), noLongerReached: roundOrNull(noLongerReached, 0) }
}

/** A number with so many decimals at most; null stays null. */
export function roundOrNull<Value extends number | null>(value: Value, decimals: number): Value {
  return (value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals) as Value
}
