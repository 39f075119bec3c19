import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/use-text.ts'
import type { Figure } from '../indicator/figure.ts'
import type { LabelFonts } from '../map/basemap.ts'
import { mapColours, type ColourScheme } from '../map/palette.ts'
import { useView } from '../view/use-view.ts'
import { classesOf } from './area.classes.ts'
import { areaPoints, areaPolygons } from './area.geojson.ts'
import { areaPointLayers, areaPolygonLayers } from './area.layer.style.ts'
import { formatFigure } from './quantity.format.ts'
import type { AreaEntry } from './use-areas.ts'

type AreaLayerProps = { areas: AreaEntry[]; scheme: ColourScheme; fonts: LabelFonts }

/** The choropleth: areas in the colour of their class, hatched where unknown, dashed where schematic. */
export function AreaLayer({ areas, scheme, fonts }: AreaLayerProps) {
  const { quantity, method, area: selected } = useView()
  const intl = useIntl()
  const text = useText()

  const { polygons, points } = useMemo(() => {
    const classes = classesOf(areas, method, scheme)
    const format = (figure: Figure) => formatFigure(intl, text, quantity, figure)
    return { polygons: areaPolygons(areas, classes, format), points: areaPoints(areas, classes, format) }
  }, [areas, method, scheme, quantity, intl, text])
  const colours = mapColours[scheme]

  return (
    <>
      <Source id="areas" type="geojson" data={polygons}>
        {areaPolygonLayers(colours, selected).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="area-points" type="geojson" data={points}>
        {areaPointLayers(colours, fonts, selected).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
    </>
  )
}
