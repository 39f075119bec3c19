import type { MapLook } from '../map/look.ts'
import type { ColourScheme } from '../../presentation/palette.ts'
import { CellsLayer } from './cells/cells.layer.tsx'
import { ScenarioMarkers } from './scenario/scenario.markers.tsx'
import { SuggestedMarkers } from './sites/suggested.markers.tsx'
import { useGround } from './ground/use-ground.ts'

/** On the map: how far it is to the nearest place, what is not reached, and the places that are suggested or in the scenario. */
export default function CoverageLayer({ look, scheme }: { look: MapLook; scheme: ColourScheme }) {
  const { ground } = useGround()
  if (!ground) return null
  return (
    <>
      {ground.cells.x.length > 0 && <CellsLayer ground={ground} look={look} scheme={scheme} />}
      <SuggestedMarkers />
      <ScenarioMarkers places={ground.answer.places} />
    </>
  )
}
