import { useMemo, useSyncExternalStore } from 'react'
import type { ColourScheme } from '../../presentation/palette.ts'
import type { Basemap } from './basemap.ts'
import { lookOf, textScale, type MapLook } from './look.ts'

/** The look of the layers above this basemap. */
export function useMapLook(basemap: Basemap, scheme: ColourScheme): MapLook {
  const scale = useSyncExternalStore(subscribe, textScale)
  return useMemo(() => lookOf(basemap, scheme, scale), [basemap, scheme, scale])
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}
