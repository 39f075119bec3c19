import { useMemo, useSyncExternalStore } from 'react'
import type { Basemap, LabelFonts } from './basemap.ts'
import { mapColours, type ColourScheme, type MapColours } from '../../presentation/palette.ts'

/** What all layers are drawn with. */
export type MapLook = {
  colours: MapColours
  fonts: LabelFonts
  /** By how much the page's text is larger than usual: on a wall screen, or because the reader's browser says so. */
  scale: number
}

/** The look of the layers above this basemap. */
export function useMapLook({ fonts }: Basemap, scheme: ColourScheme): MapLook {
  const scale = useSyncExternalStore(subscribe, textScale)
  return useMemo(() => ({ colours: mapColours[scheme], fonts, scale }), [scheme, fonts, scale])
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}
