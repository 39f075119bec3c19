import { useSyncExternalStore } from 'react'

/** A suggested place on the map: its number in the list, and where it is in WGS 84. */
export interface SuggestedPlace {
  order: number
  lng: number
  lat: number
}

const nothing: SuggestedPlace[] = []
const listeners = new Set<() => void>()
let suggested = nothing

/** Puts suggested places on the map as soon as they are found; null = takes them away. */
export function showSuggested(places: SuggestedPlace[] | null): void {
  suggested = places ?? nothing
  for (const listener of listeners) listener()
}

/** The suggested places that are on the map. */
export function useSuggested(): SuggestedPlace[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => suggested,
  )
}
