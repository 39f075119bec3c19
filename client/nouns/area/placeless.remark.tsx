import { useText } from '../../i18n/use-text.ts'
import { someOfLevel } from '../../../presentation/names.ts'
import { useView } from '../../view/use-view.ts'
import type { AreaEntry } from './use-areas.ts'

/** Says on the map how many areas are not on it, because nobody states where they are. */
export function PlacelessRemark({ areas }: { areas: AreaEntry[] }) {
  const text = useText()
  const { level } = useView()
  const placeless = areas.filter(({ boundary, labelPoint }) => !boundary && !labelPoint).length
  if (placeless === 0) return null
  const all = placeless === areas.length
  return (
    <p className="map-remark">
      {all
        ? text('map.allPlaceless')
        : text('map.placeless', { placeless, areas: someOfLevel(text, level, placeless, areas.length) })}
    </p>
  )
}
