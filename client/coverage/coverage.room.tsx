import '../ui/button.css'
import '../ui/panel.css'
import './coverage.room.css'
import { useEffect } from 'react'
import type { FacilityEntry } from '../nouns/facility/use-facilities.ts'
import { useText } from '../i18n/use-text.ts'
import type { ColourScheme } from '../../presentation/palette.ts'
import { Empty, ErrorNotice, Loading } from '../ui/state.tsx'
import { ComparisonPanel } from './comparison/comparison.tsx'
import { CoverageLegend } from './cells/coverage.legend.tsx'
import { CoverageResults } from './coverage.results.tsx'
import { dropDraft, useReach } from './scenario/draft.ts'
import { FacilityTypes } from './ground/facility.types.tsx'
import { InventedNotice } from './ground/invented.notice.tsx'
import { MethodRemarks } from './figures/method.remarks.tsx'
import { ReachControls } from './reach.controls.tsx'
import { ScenarioEditor } from './scenario/scenario.editor.tsx'
import { Sites } from './sites/sites.tsx'
import { useGround } from './ground/use-ground.ts'

type CoverageRoomProps = { facilities: FacilityEntry[]; scheme: ColourScheme }

/** Everything about reach beside the map. Loaded apart from the page. */
export default function CoverageRoom({ facilities, scheme }: CoverageRoomProps) {
  const text = useText()
  const reach = useReach()
  const { ground, loading, error, retry } = useGround()
  const isEmpty = ground?.cells.x.length === 0
  useEffect(() => dropDraft, [])

  return (
    <>
      {ground && <InventedNotice ground={ground} />}
      <ReachControls />
      <section className="coverage-part" aria-label={text('coverage.title')} aria-busy={loading}>
        <FacilityTypes present={new Set(facilities.map(({ type }) => type.key))} />
        {loading && <Loading what={text('coverage.loading')} />}
        {error && <ErrorNotice what={text('error.coverage')} error={error} onRetry={retry} />}
        {ground && ground.places.length === 0 && <Empty>{text('coverage.noPlaces')}</Empty>}
        {isEmpty && <Empty>{text('coverage.noCells')}</Empty>}
        {ground && !isEmpty && (
          <CoverageLegend
            scheme={scheme}
            reach={reach}
            withUnknown={ground.answer.unknown.some(({ cells }) => cells > 0)}
            synthetic={ground.answer.synthetic}
          />
        )}
      </section>
      {ground && !isEmpty && (
        <>
          <CoverageResults ground={ground} />
          <section className="coverage-part" aria-labelledby="coverage-scenario">
            <h2 id="coverage-scenario">{text('scenario.title')}</h2>
            <ScenarioEditor ground={ground} />
          </section>
          <section className="coverage-part" aria-labelledby="coverage-sites">
            <h2 id="coverage-sites">{text('site.title')}</h2>
            <Sites ground={ground} reach={reach} />
          </section>
          <section className="coverage-part" aria-labelledby="coverage-compare">
            <h2 id="coverage-compare">{text('compare.title')}</h2>
            <ComparisonPanel ground={ground} reach={reach} />
          </section>
          <section className="coverage-part" aria-labelledby="coverage-method">
            <h2 id="coverage-method">{text('coverage.method')}</h2>
            <MethodRemarks ground={ground} />
          </section>
        </>
      )}
    </>
  )
}
