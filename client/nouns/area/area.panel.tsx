import { useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { figureOf } from '../../../presentation/area-figure.ts'
import type { Quantity } from '../../../presentation/choices.ts'
import type { Figure } from '../../../presentation/figure.ts'
import { formatFigure } from '../../../presentation/format.ts'
import { FacilityList } from '../facility/facility.list.tsx'
import { FundingDetail } from '../funding/funding.detail.tsx'
import { AreaPanelDocument } from '../../graphql/generated/graphql.ts'
import { useAllPages } from '../../graphql/use-all-pages.ts'
import { kindNames } from '../../i18n/area-kind.ts'
import { FigureRemarks } from '../indicator/figure.text.tsx'
import { useGraphLanguage, useText } from '../../i18n/use-text.ts'
import { ProjectList } from '../project/project.list.tsx'
import { CitedSources } from '../source/cited.tsx'
import { SourceList } from '../source/source.list.tsx'
import { SourceMarks } from '../source/source.marks.tsx'
import { citationsOfArea } from './area.citations.ts'
import { AsOfNote } from '../../ui/as-of-note.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Section } from '../../ui/section.tsx'
import { Empty, ErrorNotice, Loading } from '../../ui/state.tsx'
import { useView } from '../../view/use-view.ts'
import type { AreaDetail } from './area.detail.ts'
import { AreaFacts } from './area.facts.tsx'
import { AreaStaff } from './area.staff.tsx'

/** Everything known about one area, on the chosen day. */
export default function AreaPanel({ areaKey, onClose }: { areaKey: string; onClose: () => void }) {
  const text = useText()
  const language = useGraphLanguage()
  const { asOf } = useView()
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(AreaPanelDocument, {
    variables: { key: areaKey, asOf, language },
  })
  const { positions, projects, facilities } = data?.area ?? {}
  useAllPages({ positionsAfter: positions, projectsAfter: projects, facilitiesAfter: facilities }, fetchMore)
  // A new day keeps the area's last figures until its own are here; another area does not.
  const last = previousData?.area?.key === areaKey ? previousData.area : undefined
  const area = error ? undefined : data ? data.area : last
  const title = area?.name ?? text(loading ? 'state.loading' : error ? 'state.failed' : 'state.notFound')
  const code = area?.code && text('area.code', { code: area.code })
  const kind = area ? [text(kindNames[area.kind]), code].filter(Boolean).join(' · ') : text('area.area')

  return (
    <Panel kind={kind} title={title} onClose={onClose}>
      {loading && !area && <Loading what={text('state.loading')} />}
      {error && <ErrorNotice what={text('error.area')} error={error} onRetry={() => void refetch().catch(() => {})} />}
      {data && !area && <Empty>{text('area.notFound', { key: areaKey })}</Empty>}
      {area && <AreaSections area={area} />}
    </Panel>
  )
}

function AreaSections({ area }: { area: AreaDetail }) {
  const text = useText()
  const projects = area.projects.edges.map(({ node }) => node)
  const positions = area.positions.edges.map(({ node }) => node)
  const facilities = area.facilities.edges.map(({ node }) => node)
  return (
    <CitedSources citations={citationsOfArea(area)}>
      <AsOfNote />
      {area.note && <p className="panel-note">{area.note}</p>}
      <Section title={text('area.facts')}>
        <AreaFacts area={area} />
      </Section>
      <Section title={text('funding.funding')}>
        <FundingDetail funding={area.funding} />
      </Section>
      <Section title={text('position.staff')}>
        <AreaStaff staff={area.staff} positions={positions} />
      </Section>
      <CountSection name={text('project.projects')} quantity="projects" figure={figureOf(area, 'projects')}>
        {projects.length > 0 && <ProjectList projects={projects} />}
      </CountSection>
      <CountSection name={text('facility.facilities')} quantity="facilities" figure={figureOf(area, 'facilities')}>
        {facilities.length > 0 && (
          <>
            <p className="soft">
              <SourceMarks
                citations={facilities.flatMap(({ citations }) => citations)}
                about={text('facility.facilities')}
              />
            </p>
            <FacilityList facilities={facilities} />
          </>
        )}
      </CountSection>
      <Section title={text('source.sources')}>
        <SourceList />
      </Section>
    </CitedSources>
  )
}

type CountSectionProps = { name: string; quantity: Quantity; figure: Figure; children: ReactNode }

/** A list with how many there are, and what to know about that. */
function CountSection({ name, quantity, figure, children }: CountSectionProps) {
  const intl = useIntl()
  const text = useText()
  return (
    <Section title={text('area.counted', { name, count: formatFigure(intl, text, quantity, figure) })}>
      <FigureRemarks figure={figure} />
      {children}
    </Section>
  )
}
