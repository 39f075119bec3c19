import './map-frame.css'
import { useState, type ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Boundary } from '../ui/boundary.tsx'
import { hasWebGl } from './webgl.ts'

/** Holds the map, or a plain note where the browser cannot draw it: the list then stands for it. */
export function MapFrame({ children }: { children: ReactNode }) {
  const [drawable] = useState(hasWebGl)
  return (
    <div className="map-frame">
      {drawable ? <Boundary fallback={<MapNote id="map.failed" />}>{children}</Boundary> : <MapNote id="map.noWebGl" />}
    </div>
  )
}

function MapNote({ id }: { id: 'map.failed' | 'map.noWebGl' }) {
  const text = useText()
  return (
    <div className="map-note" role="note">
      <p>{text(id)}</p>
      <p>
        <a href="#list">{text('skip.list')}</a>
      </p>
    </div>
  )
}
