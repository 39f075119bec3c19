import { useEffect, useMemo, useState } from 'react'
import type { ColourScheme } from '../../presentation/palette.ts'
import { fetchBasemap, plainBasemap, type Basemap } from './basemap.ts'
import { useColourScheme } from './use-colour-scheme.ts'

/**
 * The basemap, and the scheme that the map's marks and the legend share: a served basemap is a light one, whatever the
 * page's scheme. The plain one stands until the server has answered.
 */
export function useBasemap(): { basemap: Basemap; scheme: ColourScheme } {
  const system = useColourScheme()
  const [served, setServed] = useState<Basemap | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    void fetchBasemap(leaving.signal).then((basemap) => !leaving.signal.aborted && setServed(basemap))
    return () => leaving.abort()
  }, [])
  return useMemo(
    () => (served ? { basemap: served, scheme: 'light' } : { basemap: plainBasemap(system), scheme: system }),
    [served, system],
  )
}
