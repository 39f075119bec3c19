import { useSyncExternalStore } from 'react'
import { changeView, useView } from '../../view/use-view.ts'
import type { Scenario } from '../../../presentation/address/reach.ts'

/** How long the reach must rest before the address follows it; every step would be an entry in the history. */
const restMilliseconds = 300

/** What is being changed right now and is not in the address yet. */
type Draft = { reach: number | null; scenario: Scenario | null }

const nothing: Draft = { reach: null, scenario: null }
const listeners = new Set<() => void>()
let draft = nothing
let timer: ReturnType<typeof setTimeout> | undefined

function set(next: Draft): void {
  draft = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The present reach in metres, at once while it is being changed. */
export function useReach(): number {
  const { reach } = useView()
  return useSyncExternalStore(subscribe, () => draft.reach) ?? reach ?? 0
}

/** The present scenario, at once while a place is being dragged; null = as it is. */
export function useScenario(): Scenario | null {
  const { scenario } = useView()
  return useSyncExternalStore(subscribe, () => draft.scenario) ?? scenario
}

/** Changes the reach now, and the address as soon as it rests. */
export function changeReach(reach: number): void {
  clearTimeout(timer)
  set({ ...draft, reach })
  timer = setTimeout(settleReach, restMilliseconds)
}

/** Puts the reach into the address. */
function settleReach(): void {
  if (draft.reach !== null) changeView({ reach: draft.reach })
  set({ ...draft, reach: null })
}

/** Shows a scenario while a place is being dragged; null = the one in the address. */
export function showScenario(scenario: Scenario | null): void {
  set({ ...draft, scenario })
}

/** Forgets what is not in the address yet, when nobody looks at reaches any more. */
export function dropDraft(): void {
  clearTimeout(timer)
  set(nothing)
}
