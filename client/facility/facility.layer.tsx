import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { LabelFonts } from '../map/basemap.ts'
import { mapColours, type ColourScheme } from '../map/palette.ts'
import { useView } from '../view/use-view.ts'
import { estimateRings, facilityPoints } from './facility.geojson.ts'
import { estimateRingLayers, facilityLayers } from './facility.layer.style.ts'
import type { FacilityEntry } from './use-facilities.ts'

type FacilityLayerProps = { facilities: FacilityEntry[]; scheme: ColourScheme; fonts: LabelFonts }

/** Facilities as symbols of their type, clustered when close, ringed where the place is an estimate. */
export function FacilityLayer({ facilities, scheme, fonts }: FacilityLayerProps) {
  const { facility: selected } = useView()
  const points = useMemo(() => facilityPoints(facilities), [facilities])
  const rings = useMemo(() => estimateRings(facilities), [facilities])
  const colours = mapColours[scheme]
  return (
    <>
      <Source id="facility-estimates" type="geojson" data={rings}>
        {estimateRingLayers(colours).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="facilities" type="geojson" data={points} cluster clusterRadius={28} clusterMaxZoom={16}>
        {facilityLayers(colours, fonts, selected).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
    </>
  )
}
