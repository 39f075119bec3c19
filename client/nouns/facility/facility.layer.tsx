import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { MapLook } from '../../map/look.ts'
import { useView } from '../../view/use-view.ts'
import { estimateRings, facilityPoints } from './facility.geojson.ts'
import { estimateRingLayers, facilityLayers, selectedFacilityLayers } from './facility.layer.style.ts'
import type { FacilityEntry } from './use-facilities.ts'

type FacilityLayerProps = { facilities: FacilityEntry[]; look: MapLook }

/**
 * Facilities as symbols of their type, clustered when close, ringed where the place is an estimate. The selected one
 * stands above its cluster.
 */
export function FacilityLayer({ facilities, look }: FacilityLayerProps) {
  const { facility: selected } = useView()
  const points = useMemo(() => facilityPoints(facilities), [facilities])
  const rings = useMemo(() => estimateRings(facilities), [facilities])
  const selectedPoint = useMemo(
    () => facilityPoints(facilities.filter(({ key }) => key === selected)),
    [facilities, selected],
  )
  return (
    <>
      <Source id="facility-estimates" type="geojson" data={rings}>
        {estimateRingLayers(look).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="facilities" type="geojson" data={points} cluster clusterRadius={28 * look.scale} clusterMaxZoom={16}>
        {facilityLayers(look).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="selected-facility" type="geojson" data={selectedPoint}>
        {selectedFacilityLayers(look).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
    </>
  )
}
