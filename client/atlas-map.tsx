import type { MapLayerMouseEvent, MapRef } from '@vis.gl/react-maplibre'
import type { GeoJSONSource } from 'maplibre-gl'
import type { Geometry, Point } from 'geojson'
import { useCallback, useMemo } from 'react'
import type { Classes } from '../presentation/classes.ts'
import { drawAreaImage } from './area/area.image.ts'
import { AreaLayer } from './area/area.layer.tsx'
import { areaClickLayers } from './area/area.layer.style.ts'
import { CityLayer } from './area/city.layer.tsx'
import type { AreaEntry } from './area/use-areas.ts'
import { drawFacilityImage, useFacilityIcons } from './facility/facility.image.ts'
import { FacilityLayer } from './facility/facility.layer.tsx'
import { facilityClickLayers } from './facility/facility.layer.style.ts'
import type { FacilityEntry } from './facility/use-facilities.ts'
import type { Basemap } from './map/basemap.ts'
import { boundsOf } from './map/bounds.ts'
import { useMapLook } from './map/look.ts'
import MapView from './map/map-view.tsx'
import type { ColourScheme } from '../presentation/palette.ts'
import { askedFor } from './map/use-map-position.ts'
import { changeView, useView } from './view/use-view.ts'

type AtlasMapProps = {
  basemap: Basemap
  scheme: ColourScheme
  /** The city's outline; null = unknown. */
  city: Geometry | null
  areas: AreaEntry[]
  classes: Classes
  facilities: FacilityEntry[]
}

const clickable = [...facilityClickLayers, ...areaClickLayers]

/** The map with its layers, from bottom to top. Loaded apart from the page: MapLibre is most of its weight. */
export default function AtlasMap({ basemap, scheme, city, areas, classes, facilities }: AtlasMapProps) {
  const { lang, area, facility } = useView()
  const look = useMapLook(basemap, scheme)
  const icons = useFacilityIcons(facilities)
  const bounds = useMemo(
    () => boundsOf([...areas, ...facilities].flatMap((entry) => places(entry))),
    [areas, facilities],
  )
  const chosen = useMemo(() => {
    const entry = facility ? facilities.find(({ key }) => key === facility) : areas.find(({ key }) => key === area)
    return entry ? boundsOf(places(entry)) : null
  }, [areas, facilities, area, facility])
  const drawImage = useCallback((id: string) => drawAreaImage(id) ?? drawFacilityImage(id, icons ?? new Map()), [icons])

  return (
    // MapLibre reads its texts once, so a new language is a new map.
    <MapView
      key={lang}
      basemap={basemap}
      bounds={bounds}
      chosen={chosen}
      clickable={clickable}
      onClick={choose}
      drawImage={drawImage}
    >
      <CityLayer boundary={city} look={look} />
      <AreaLayer areas={areas} classes={classes} look={look} />
      <FacilityLayer facilities={icons ? facilities : []} look={look} />
    </MapView>
  )
}

function places(entry: AreaEntry | FacilityEntry) {
  const place = 'boundary' in entry ? (entry.boundary ?? entry.labelPoint) : entry.location
  return place ? [place] : []
}

/** Opens what was clicked: a facility before the area beneath it; a cluster comes apart. */
async function choose({ features }: MapLayerMouseEvent, map: MapRef): Promise<void> {
  const [feature] = features ?? []
  if (!feature) return
  const { key, cluster_id: cluster } = feature.properties as { key?: string; cluster_id?: number }
  if (cluster !== undefined) {
    const zoom = await map.getSource<GeoJSONSource>('facilities')!.getClusterExpansionZoom(cluster)
    const [lng, lat] = (feature.geometry as Point).coordinates
    map.easeTo({ center: [lng!, lat!], zoom: zoom + 0.3 }, askedFor)
  } else if (key) {
    changeView(facilityClickLayers.includes(feature.layer.id) ? { facility: key } : { area: key })
  }
}
