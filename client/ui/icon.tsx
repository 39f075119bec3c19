import './icon.css'
import type { CSSProperties } from 'react'
import { root } from '../root.ts'

/** An icon of the Lucide set from our own server, in the colour of the text around it; decoration only. */
export function Icon({ name }: { name: string }) {
  return (
    <span className="icon" aria-hidden="true" style={{ '--icon': `url(${root}/icons/${name}.svg)` } as CSSProperties} />
  )
}
