import { useSyncExternalStore } from 'react'
import type { ColourScheme } from '../../presentation/palette.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  dark.addEventListener('change', listener)
  return () => dark.removeEventListener('change', listener)
}

/** The colour scheme that the reader's system asks for. */
export function useColourScheme(): ColourScheme {
  return useSyncExternalStore(subscribe, () => dark.matches) ? 'dark' : 'light'
}
