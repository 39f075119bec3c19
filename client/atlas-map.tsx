import type { MapLayerMouseEvent, MapRef } from '@vis.gl/react-maplibre'
import type { GeoJSONSource } from 'maplibre-gl'
import type { Geometry, Point } from 'geojson'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import type { Classes } from '../presentation/classes.ts'
import { drawAreaImage } from './nouns/area/area.image.ts'
import { AreaLayer } from './nouns/area/area.layer.tsx'
import { areaClickLayers } from './nouns/area/area.layer.style.ts'
import { CityLayer } from './nouns/area/city.layer.tsx'
import type { AreaEntry } from './nouns/area/use-areas.ts'
import { planClick } from './coverage/scenario/plan.click.ts'
import { drawFacilityImage, useFacilityIcons } from './nouns/facility/facility.image.ts'
import { FacilityLayer } from './nouns/facility/facility.layer.tsx'
import { facilityClickLayers } from './nouns/facility/facility.layer.style.ts'
import type { FacilityEntry } from './nouns/facility/use-facilities.ts'
import type { Basemap } from './map/basemap.ts'
import { boundsOf } from './map/bounds.ts'
import { useMapLook } from './map/use-map-look.ts'
import MapView from './map/map-view.tsx'
import type { ColourScheme } from '../presentation/palette.ts'
import { askedFor } from './map/use-map-position.ts'
import { changeView, useView } from './view/use-view.ts'
import type { Scenario } from '../presentation/address/reach.ts'

type AtlasMapProps = {
  basemap: Basemap
  scheme: ColourScheme
  /** The city's outline; null = unknown. */
  city: Geometry | null
  areas: AreaEntry[]
  classes: Classes
  facilities: FacilityEntry[]
}

const CoverageLayer = lazy(() => import('./coverage/coverage.layer.tsx'))

const clickable = [...facilityClickLayers, ...areaClickLayers]

/** The map with its layers, from bottom to top. Loaded apart from the page: MapLibre is most of its weight. */
export default function AtlasMap({ basemap, scheme, city, areas, classes, facilities }: AtlasMapProps) {
  const { lang, area, facility, reach, types, scenario } = useView()
  const showsReach = reach !== null
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
  // Where the map shows who is reached, the places that count; those that a scenario closes have marks of their own.
  const shown = useMemo(
    () =>
      showsReach
        ? facilities.filter(({ key, type }) => (types?.includes(type.key) ?? true) && !scenario?.close.includes(key))
        : facilities,
    [facilities, showsReach, types, scenario],
  )
  const drawImage = useCallback((id: string) => drawAreaImage(id) ?? drawFacilityImage(id, icons ?? new Map()), [icons])

  return (
    // MapLibre reads its texts once, so a new language is a new map.
    <MapView
      key={lang}
      basemap={basemap}
      bounds={bounds}
      chosen={chosen}
      clickable={clickable}
      onClick={showsReach ? chooseInReach(scenario) : choose}
      drawImage={drawImage}
    >
      <CityLayer boundary={city} look={look} />
      <AreaLayer areas={areas} classes={classes} look={look} onlyOutlines={showsReach} />
      <FacilityLayer facilities={icons ? shown : []} look={look} />
      {showsReach && (
        <Suspense>
          <CoverageLayer look={look} scheme={scheme} />
        </Suspense>
      )}
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
  if (!feature || (await takeApart(feature, map))) return
  const { key } = feature.properties as { key?: string }
  if (key) changeView(isFacility(feature) ? { facility: key } : { area: key })
}

/** The same where the map shows who is reached: an area is looked at closely, and a scenario takes the click. */
function chooseInReach(scenario: Scenario | null) {
  return async (event: MapLayerMouseEvent, map: MapRef): Promise<void> => {
    const [feature] = event.features ?? []
    if (feature && (await takeApart(feature, map))) return
    const { key = null } = (feature?.properties ?? {}) as { key?: string }
    if (scenario) planClick(event, feature && isFacility(feature) ? key : null, scenario)
    else if (feature && key) changeView(isFacility(feature) ? { facility: key } : { focus: key })
  }
}

type ClickedFeature = NonNullable<MapLayerMouseEvent['features']>[number]

const isFacility = ({ layer }: ClickedFeature) => facilityClickLayers.includes(layer.id)

/** Moves close enough to a cluster that it comes apart; false if it is none. */
async function takeApart({ properties, geometry }: ClickedFeature, map: MapRef): Promise<boolean> {
  const { cluster_id: cluster } = properties as { cluster_id?: number }
  if (cluster === undefined) return false
  const zoom = await map.getSource<GeoJSONSource>('facilities')!.getClusterExpansionZoom(cluster)
  const [lng, lat] = (geometry as Point).coordinates
  map.easeTo({ center: [lng!, lat!], zoom: zoom + 0.3 }, askedFor)
  return true
}
