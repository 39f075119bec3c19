import { useEffect, useState } from 'react'
import { diamondIn, imageCanvas, imageOf } from '../../map/image.ts'
import type { MapColours } from '../../../presentation/palette.ts'
import type { FacilityEntry } from './use-facilities.ts'
import { root } from '../../root.ts'

const size = 38
const iconSize = 15

/** Icon pictures by their Lucide name. */
export type FacilityIcons = Map<string, HTMLImageElement>

/** Name prefix of a facility's symbol; the icon's name follows. */
export function facilityImagePrefix({ mark, markInk, halo }: MapColours): string {
  return `facility|${mark}|${markInk}|${halo}|`
}

/** Loads the icons of these facilities from our own server; null until all are there. One that fails stays a diamond. */
export function useFacilityIcons(facilities: FacilityEntry[]): FacilityIcons | null {
  const [loaded, setLoaded] = useState<{ names: string; icons: FacilityIcons } | null>(null)
  const names = [...new Set(facilities.map(({ type }) => type.icon))].toSorted().join(' ')
  useEffect(() => {
    let wanted = true
    void Promise.all(names.split(' ').filter(Boolean).map(loadIcon)).then((entries) => {
      if (wanted) setLoaded({ names, icons: new Map(entries.filter((entry) => entry !== null)) })
    })
    return () => void (wanted = false)
  }, [names])
  // Not the icons of earlier facilities: a symbol that is drawn once without its icon stays so.
  return loaded?.names === names ? loaded.icons : null
}

/** Draws the symbol with this name: a diamond, as on public maps, with the icon in it; null if it is none of ours. */
export function drawFacilityImage(id: string, icons: FacilityIcons): ImageData | null {
  const [kind, mark, markInk, halo, name] = id.split('|') as [string, string, string, string, string]
  if (kind !== 'facility') return null
  const context = imageCanvas(size, size)
  const diamond = diamondIn(size)
  context.fillStyle = mark
  context.fill(diamond)
  context.strokeStyle = halo
  context.lineWidth = 2
  context.stroke(diamond)
  const icon = icons.get(name)
  if (icon) context.drawImage(tinted(icon, markInk), (size - iconSize) / 2, (size - iconSize) / 2, iconSize, iconSize)
  return imageOf(context)
}

async function loadIcon(name: string): Promise<[string, HTMLImageElement] | null> {
  const icon = new Image()
  icon.src = `${root}/icons/${name}.svg`
  return icon.decode().then(
    () => [name, icon],
    () => null,
  )
}

/** The icon in one colour, whatever its own. */
function tinted(icon: HTMLImageElement, colour: string): HTMLCanvasElement {
  const context = imageCanvas(iconSize, iconSize)
  context.drawImage(icon, 0, 0, iconSize, iconSize)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = colour
  context.fillRect(0, 0, iconSize, iconSize)
  return context.canvas
}
