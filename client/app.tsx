import './app.css'
import './print.css'
import { useQuery } from '@apollo/client/react'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { classesOf } from '../presentation/classes.ts'
import { Controls } from './nouns/area/controls.tsx'
import { Legend } from './nouns/area/legend.tsx'
import { PlacelessRemark } from './nouns/area/placeless.remark.tsx'
import { useAreas } from './nouns/area/use-areas.ts'
import { CoverageSwitch } from './coverage/coverage.switch.tsx'
import { Attribution } from './nouns/dataset/attribution.tsx'
import { LastChanged } from './nouns/dataset/last-changed.tsx'
import { Timeline } from './nouns/dataset/timeline.tsx'
import { EmbedButton } from './embed/embed.button.tsx'
import { useFacilities } from './nouns/facility/use-facilities.ts'
import { DatasetDocument, type DatasetQuery } from './graphql/generated/graphql.ts'
import { useText } from './i18n/use-text.ts'
import { Lists } from './lists.tsx'
import { useBasemap } from './map/use-basemap.ts'
import { MapFrame } from './map/map-frame.tsx'
import { AddressNotice } from './ui/address-notice.tsx'
import { Announcement } from './announcement.tsx'
import { Boundary } from './ui/boundary.tsx'
import { Header } from './ui/header.tsx'
import { ErrorNotice, Loading, Notice } from './ui/state.tsx'
import { StatementLinks } from './ui/statement-links.tsx'
import { useReturnFocus } from './ui/use-return-focus.ts'
import { changeView, useView } from './view/use-view.ts'

// What the first view does not need, or not at once, is loaded apart from the page.
const AtlasMap = lazy(() => import('./atlas-map.tsx'))
const CoverageRoom = lazy(() => import('./coverage/coverage.room.tsx'))
const AreaPanel = lazy(() => import('./nouns/area/area.panel.tsx'))
const FacilityPanel = lazy(() => import('./nouns/facility/facility.panel.tsx'))

/** The page: what is shown, the map, the list beside it, and the panel of what was chosen. */
export function App() {
  const text = useText()
  const view = useView()
  const { area, facility, quantity, method, reach } = view
  const showsReach = reach !== null
  const { basemap, scheme } = useBasemap()
  const dataset = useQuery(DatasetDocument)
  const areas = useAreas(view)
  const facilities = useFacilities()
  const classes = useMemo(
    () => classesOf(areas.areas ?? [], quantity, method, scheme),
    [areas.areas, quantity, method, scheme],
  )
  const close = useCallback(() => changeView({ area: null, facility: null }), [])
  const open = area ?? facility
  const span = spanOf(dataset.data?.dataset)
  useReturnFocus(open !== null)

  return (
    <div className={`page${open ? ' page-with-panel' : ''}${showsReach ? ' page-with-reach' : ''}`}>
      <Header place={dataset.data?.dataset?.city?.name ?? null}>
        {/* Public maps show quantities, not who is reached. */}
        {!showsReach && <EmbedButton />}
      </Header>
      <main className="atlas">
        <div className="atlas-side">
          <AddressNotice />
          <Controls withQuantity={!showsReach}>
            <CoverageSwitch />
          </Controls>
          {showsReach ? (
            <Boundary fallback={<Notice>{text('error.panel')}</Notice>}>
              <Suspense fallback={<Loading what={text('coverage.loading')} />}>
                <CoverageRoom facilities={facilities.facilities ?? []} scheme={scheme} />
              </Suspense>
            </Boundary>
          ) : (
            areas.areas && <Legend areas={areas.areas} classes={classes} />
          )}
          <Lists areas={areas} facilities={facilities} classes={classes} />
        </div>
        <div className="atlas-map">
          <MapFrame>
            <Suspense fallback={<Loading what={text('map.loading')} />}>
              <AtlasMap
                basemap={basemap}
                scheme={scheme}
                city={dataset.data?.dataset?.city?.boundary ?? null}
                areas={areas.areas ?? []}
                classes={classes}
                facilities={facilities.facilities ?? []}
              />
            </Suspense>
            <PlacelessRemark areas={areas.areas ?? []} />
          </MapFrame>
        </div>
        <div className="atlas-time">
          {span && <Timeline {...span} />}
          {dataset.error && (
            <ErrorNotice
              what={text('error.dataset')}
              error={dataset.error}
              onRetry={() => void dataset.refetch().catch(() => {})}
            />
          )}
          <footer className="atlas-foot">
            <Attribution />
            {dataset.data?.dataset?.lastChanged && <LastChanged moment={dataset.data.dataset.lastChanged} />}
            <StatementLinks />
          </footer>
        </div>
        {open && (
          <div className="atlas-panel">
            <Boundary key={open} fallback={<Notice>{text('error.panel')}</Notice>}>
              <Suspense fallback={<Loading what={text('state.loading')} />}>
                {area && <AreaPanel key={area} areaKey={area} onClose={close} />}
                {facility && <FacilityPanel key={facility} facilityKey={facility} onClose={close} />}
              </Suspense>
            </Boundary>
          </div>
        )}
      </main>
      <Announcement areas={areas} />
    </div>
  )
}

/** The days that the timeline runs between; undefined while they are on their way, and in a dataset without any. */
function spanOf(dataset: DatasetQuery['dataset'] | undefined) {
  const { firstDate, lastDate, changeDates } = dataset ?? {}
  return firstDate && lastDate && changeDates ? { firstDate, lastDate, changeDates } : undefined
}
