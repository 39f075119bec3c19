import { Layer, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useMemo } from 'react'
import type { MapLook } from '../../map/look.ts'
import type { ColourScheme } from '../../../presentation/palette.ts'
import { cellGeometryOf } from './cells.geometry.ts'
import { createCellLayer, type CellLayer, type CellPaint } from './cells.gl.ts'
import { useReach, useScenario } from '../scenario/draft.ts'
import type { ReachGround } from '../ground/ground.ts'
import { reachedAfter, reachedNow } from '../figures/reached.ts'
import { shadesOf } from './shades.ts'

type CellsLayerProps = { ground: ReachGround; look: MapLook; scheme: ColourScheme }

const layers = new WeakMap<ReachGround, CellLayer>()
let made = 0

/** Cells in the shade of their distance to the nearest place, and gaps outlined; below the outlines of areas. */
export function CellsLayer({ ground, look, scheme }: CellsLayerProps) {
  const { current: map } = useMap()
  const reach = useReach()
  const scenario = useScenario()
  const { distances } = scenario ? reachedAfter(ground, scenario) : reachedNow(ground)
  const unknown = useMemo(() => cellsOfUnknownPeople(ground), [ground])
  const shades = useMemo(() => shadesOf(scheme), [scheme])
  const lineWidth = 2 * look.scale
  const paint = useMemo(
    (): CellPaint => ({ distances, unknown, reach, shades, lineWidth }),
    [distances, unknown, reach, shades, lineWidth],
  )
  const layer = layerOf(ground, paint)
  useEffect(() => layer.paint(paint), [layer, paint])
  const lowestOutline = map?.getLayer('area-border') ? 'area-border' : undefined
  return <Layer key={layer.id} {...layer} beforeId={lowestOutline} />
}

/**
 * The layer of a ground, always the same: React may give up a render and begin again, and <Layer> has put its layer on the
 * map by then; a second one would lie above the first. Another ground is another layer, with a name of its own, because
 * MapLibre does not change one that is there.
 */
function layerOf(ground: ReachGround, first: CellPaint): CellLayer {
  const layer = layers.get(ground) ?? createCellLayer(`coverage-cells-${made++}`, cellGeometryOf(ground.mesh), first)
  layers.set(ground, layer)
  return layer
}

/** 1 for every cell some of whose people are unknown. */
function cellsOfUnknownPeople({ cells: { x, piece } }: ReachGround): Uint8Array {
  const unknown = new Uint8Array(x.length)
  for (let i = 0; i < piece.cell.length; i++) if (Number.isNaN(piece.people[i]!)) unknown[piece.cell[i]!] = 1
  return unknown
}
