import { mostPlaces, roundPlace, type Scenario } from '../../../presentation/address/reach.ts'

/** A place in WGS 84. */
export type NewPlace = Scenario['add'][number]

/** Nothing changed yet. */
export const emptyScenario: Scenario = { add: [], close: [] }

/** With new places, as precise as the address is; no more than it carries. */
export function withPlaces(scenario: Scenario | null, places: NewPlace[]): Scenario {
  const { add, close } = scenario ?? emptyScenario
  return { add: [...add, ...places.map(roundPlace)].slice(0, mostPlaces), close }
}

/** With one of the new places elsewhere. */
export function withMoved({ add, close }: Scenario, index: number, place: NewPlace): Scenario {
  return { add: add.map((old, i) => (i === index ? roundPlace(place) : old)), close }
}

/** Without one of the new places. */
export function withoutPlace({ add, close }: Scenario, index: number): Scenario {
  return { add: add.filter((_, i) => i !== index), close }
}

/** With a facility closed, or open again if it was closed. */
export function withToggled({ add, close }: Scenario, key: string): Scenario {
  return { add, close: close.includes(key) ? close.filter((other) => other !== key) : [...close, key] }
}
