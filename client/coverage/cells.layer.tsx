import { Layer, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useMemo, useRef } from 'react'
import type { MapLook } from '../map/look.ts'
import type { ColourScheme } from '../../presentation/palette.ts'
import { cellGeometryOf } from './cells.geometry.ts'
import { createCellLayer, type CellLayer, type CellPaint } from './cells.gl.ts'
import { useReach, useScenario } from './draft.ts'
import type { Ground } from './ground.ts'
import { reachedAfter, reachedNow } from './reached.ts'
import { shadesOf } from './shades.ts'

type CellsLayerProps = { ground: Ground; look: MapLook; scheme: ColourScheme }

let layers = 0

/** Cells in the shade of their distance to the nearest place, and gaps outlined; below the outlines of areas. */
export function CellsLayer({ ground, look, scheme }: CellsLayerProps) {
  const { current: map } = useMap()
  const reach = useReach()
  const scenario = useScenario()
  const { distances } = scenario ? reachedAfter(ground, scenario) : reachedNow(ground)
  const unknown = useMemo(() => cellsOfUnknownPeople(ground), [ground])
  const shades = useMemo(() => shadesOf(scheme), [scheme])
  const paint: CellPaint = { distances, unknown, reach, shades, lineWidth: 2 * look.scale }
  const latest = useRef(paint)
  latest.current = paint
  // Another ground is another layer, with a name of its own: MapLibre does not change one that is there.
  const layer = useMemo<CellLayer>(
    () => createCellLayer(`coverage-cells-${layers++}`, cellGeometryOf(ground.mesh), latest.current),
    [ground],
  )
  useEffect(() => layer.paint(latest.current), [layer, distances, unknown, reach, shades, look.scale])
  const lowestOutline = map?.getLayer('area-border') ? 'area-border' : undefined
  return <Layer key={layer.id} {...layer} beforeId={lowestOutline} />
}

/** 1 for every cell some of whose people are unknown. */
function cellsOfUnknownPeople({ cells: { x, piece } }: Ground): Uint8Array {
  const unknown = new Uint8Array(x.length)
  for (let i = 0; i < piece.cell.length; i++) if (Number.isNaN(piece.people[i]!)) unknown[piece.cell[i]!] = 1
  return unknown
}
