import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import type { Figure } from '../../../presentation/figure.ts'
import type { MapLook } from '../../map/look.ts'
import { useView } from '../../view/use-view.ts'
import { areaBorders } from '../../../presentation/borders.ts'
import type { Classes } from '../../../presentation/classes.ts'
import { areaPoints, areaPolygons } from './area.geojson.ts'
import {
  areaBorderLayers,
  areaClearLayer,
  areaFillLayers,
  areaLabelLayer,
  areaSelectedLayers,
} from './area.layer.style.ts'
import { areaPointImage, areaPointLayers, areaPointUnknownImage } from './area.point.style.ts'
import { formatFigure } from '../../../presentation/format.ts'
import type { AreaEntry } from './use-areas.ts'

type AreaLayerProps = {
  areas: AreaEntry[]
  classes: Classes
  look: MapLook
  /** Outlines and names only: something else fills the areas. */
  onlyOutlines: boolean
}

/**
 * The choropleth: areas in the colour of their class, hatched where unknown, with sparse dashes where nothing is recorded;
 * outlines dashed where they may be off.
 */
export function AreaLayer({ areas, classes, look, onlyOutlines }: AreaLayerProps) {
  const { quantity, area: selected } = useView()
  const intl = useIntl()
  const text = useText()

  const { polygons, points } = useMemo(() => {
    // Where nothing is recorded, the sign says so: the figures of the others shall stand out.
    const format = (figure: Figure) =>
      onlyOutlines || figure.state === 'NOTHING_RECORDED' ? '' : formatFigure(intl, text, quantity, figure)
    return { polygons: areaPolygons(areas, classes, format), points: areaPoints(areas, classes, format) }
  }, [areas, classes, quantity, intl, text, onlyOutlines])
  const marked = selected ? [selected] : []
  const pointImage = onlyOutlines ? areaPointUnknownImage(look) : areaPointImage(look)
  const borders = useMemo(() => areaBorders(areas), [areas])

  return (
    <>
      <Source id="areas" type="geojson" data={polygons}>
        {(onlyOutlines ? [areaClearLayer] : areaFillLayers(look)).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id="area-borders" type="geojson" data={borders}>
        {areaBorderLayers(look).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      {areaSelectedLayers(look, marked).map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
      <Source id="area-points" type="geojson" data={points}>
        {[areaLabelLayer(look), ...areaPointLayers(look, marked, pointImage)].map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
    </>
  )
}
