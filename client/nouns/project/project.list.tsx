import { useIntl } from 'react-intl'
import type { ProjectItemFragment, ProjectStatus } from '../../graphql/generated/graphql.ts'
import { formatList } from '../../../presentation/format.ts'
import type { MessageId } from '../../i18n/messages.ts'
import { useText } from '../../i18n/use-text.ts'
import { SourceMarks } from '../source/source.marks.tsx'
import { PeriodText } from '../../ui/period.tsx'
import { AreaLinks, FacilityLinks } from '../../ui/view-links.tsx'

const statusNames: Record<ProjectStatus, MessageId> = {
  PLANNED: 'project.planned',
  ONGOING: 'project.ongoing',
  COMPLETED: 'project.completed',
}

/** What is done in an area or at a facility. */
export function ProjectList({ projects }: { projects: ProjectItemFragment[] }) {
  const text = useText()
  if (projects.length === 0) return <p className="soft">{text('project.none')}</p>
  return (
    <ul className="cards">
      {projects.map((project) => (
        <ProjectItem key={project.key} project={project} />
      ))}
    </ul>
  )
}

function ProjectItem({ project }: { project: ProjectItemFragment }) {
  const intl = useIntl()
  const text = useText()
  const { title, description, status, period, areas, facilities, organisations, targetGroups } = project
  return (
    <li className="card">
      <h4>{title}</h4>
      <p className="card-facts">
        <span className="tag">{text(status ? statusNames[status] : 'project.statusUnknown')}</span>
        <span className="soft">
          <PeriodText period={period} />
        </span>
      </p>
      {description && <p>{description}</p>}
      {targetGroups.length > 0 && (
        <p className="soft">{text('project.targetGroups', { names: formatList(intl, targetGroups) })}</p>
      )}
      {areas.length > 0 && (
        <p className="soft">
          {text('project.areas', { count: areas.length })} <AreaLinks areas={areas} />
        </p>
      )}
      {facilities.length > 0 && (
        <p className="soft">
          {text('project.facilities', { count: facilities.length })} <FacilityLinks facilities={facilities} />
        </p>
      )}
      {organisations.length > 0 && (
        <p className="soft">
          {text('project.organisations', {
            names: formatList(
              intl,
              organisations.map(({ name }) => name),
            ),
          })}
        </p>
      )}
      <p className="soft">
        <SourceMarks citations={project.citations} about={title} />
      </p>
    </li>
  )
}
