import { useQuery } from '@apollo/client/react'
import { useIntl } from 'react-intl'
import { FacilityPanelDocument } from '../../graphql/generated/graphql.ts'
import { useAllPages } from '../../graphql/use-all-pages.ts'
import { useGraphLanguage, useText } from '../../i18n/use-text.ts'
import { PositionList } from '../position/position.list.tsx'
import { ProjectList } from '../project/project.list.tsx'
import { CitedSources } from '../source/cited.tsx'
import { SourceList } from '../source/source.list.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AsOfNote } from '../../ui/as-of-note.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Section } from '../../ui/section.tsx'
import { Empty, ErrorNotice, Loading } from '../../ui/state.tsx'
import { useView } from '../../view/use-view.ts'
import type { FacilityDetail } from './facility.detail.ts'
import { FacilityFacts } from './facility.facts.tsx'

/** Everything known about one facility. */
export default function FacilityPanel({ facilityKey, onClose }: { facilityKey: string; onClose: () => void }) {
  const text = useText()
  const language = useGraphLanguage()
  const { asOf } = useView()
  const { data, error, loading, refetch, fetchMore } = useQuery(FacilityPanelDocument, {
    variables: { key: facilityKey, asOf, language },
  })
  const facility = data?.facility
  useAllPages({ positionsAfter: facility?.positions, projectsAfter: facility?.projects }, fetchMore)
  const title = facility?.name ?? text(loading ? 'state.loading' : error ? 'state.failed' : 'state.notFound')
  const kind = facility ? (
    <>
      <Icon name={facility.type.icon} />
      {[facility.type.label, facility.shortName].filter(Boolean).join(' · ')}
    </>
  ) : (
    text('facility.facility')
  )

  return (
    <Panel kind={kind} title={title} onClose={onClose}>
      {loading && !facility && <Loading what={text('state.loading')} />}
      {error && (
        <ErrorNotice what={text('error.facility')} error={error} onRetry={() => void refetch().catch(() => {})} />
      )}
      {data && !facility && <Empty>{text('facility.notFound', { key: facilityKey })}</Empty>}
      {facility && <FacilitySections facility={facility} />}
    </Panel>
  )
}

function FacilitySections({ facility }: { facility: FacilityDetail }) {
  const text = useText()
  const intl = useIntl()
  const positions = facility.positions.edges.map(({ node }) => node)
  const projects = facility.projects.edges.map(({ node }) => node)
  const heading = (name: string, count: number) =>
    count === 0 ? name : text('area.counted', { name, count: intl.formatNumber(count) })
  const citations = [
    ...facility.citations,
    ...facility.areaLinks.flatMap((link) => link.citations),
    ...[...positions, ...projects].flatMap((item) => item.citations),
  ]
  return (
    <CitedSources citations={citations}>
      <AsOfNote />
      {facility.note && <p className="panel-note">{facility.note}</p>}
      <Section title={text('facility.facts')}>
        <FacilityFacts facility={facility} />
      </Section>
      <Section title={heading(text('position.positions'), positions.length)}>
        <PositionList positions={positions} />
      </Section>
      <Section title={heading(text('project.projects'), projects.length)}>
        <ProjectList projects={projects} />
      </Section>
      <Section title={text('source.sources')}>
        <SourceList />
      </Section>
    </CitedSources>
  )
}
