import { AreaList } from './nouns/area/area.list.tsx'
import type { Classes } from '../presentation/classes.ts'
import { levelNames } from '../presentation/names.ts'
import type { useAreas } from './nouns/area/use-areas.ts'
import { FacilityGroups } from './nouns/facility/facility.groups.tsx'
import type { useFacilities } from './nouns/facility/use-facilities.ts'
import { useText } from './i18n/use-text.ts'
import './ui/rows.css'
import { Empty, ErrorNotice, Loading } from './ui/state.tsx'
import { useView } from './view/use-view.ts'

type ListsProps = {
  areas: ReturnType<typeof useAreas>
  facilities: ReturnType<typeof useFacilities>
  classes: Classes
}

/** Beside the map, everything that is on it, and what has no place on it: nothing needs a mouse. */
export function Lists({ areas, facilities, classes }: ListsProps) {
  const text = useText()
  const { level, reach } = useView()
  const showsReach = reach !== null
  const levelName = text(levelNames[level])
  return (
    <section className="lists" id="list" tabIndex={-1} aria-label={text('list.title')}>
      {/* Where the map shows who is reached, a table of the areas stands above. */}
      {!showsReach && (
        <>
          <h2>{text('list.heading', { name: levelName, count: areas.areas?.length ?? -1 })}</h2>
          {areas.loading && !areas.areas && <Loading what={text('state.loading')} />}
          {areas.error && <ErrorNotice what={text('error.areas')} error={areas.error} onRetry={areas.retry} />}
          {areas.areas?.length === 0 && <Empty>{text('list.noAreas')}</Empty>}
          {areas.areas && <AreaList areas={areas.areas} classes={classes} />}
        </>
      )}
      <h2>{text('list.heading', { name: text('facility.facilities'), count: facilities.facilities?.length ?? -1 })}</h2>
      {facilities.loading && !facilities.facilities && <Loading what={text('state.loading')} />}
      {facilities.error && (
        <ErrorNotice what={text('error.facilities')} error={facilities.error} onRetry={facilities.retry} />
      )}
      {facilities.facilities?.length === 0 && <Empty>{text('list.noFacilities')}</Empty>}
      {facilities.facilities && <FacilityGroups facilities={facilities.facilities} />}
    </section>
  )
}
