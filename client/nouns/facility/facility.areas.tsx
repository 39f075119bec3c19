import type { FacilityAreaBasis } from '../../graphql/generated/graphql.ts'
import { kindNames } from '../../i18n/area-kind.ts'
import type { MessageId } from '../../i18n/messages.ts'
import { useText } from '../../i18n/use-text.ts'
import { SourceMarks } from '../source/source.marks.tsx'
import { ViewLink } from '../../view/view-link.tsx'
import type { FacilityDetail } from './facility.detail.ts'

const basisNames: Record<FacilityAreaBasis, MessageId> = {
  STATED: 'facility.area.stated',
  LOCATED: 'facility.area.located',
  ESTIMATED: 'facility.area.estimated',
}

/** The areas of a facility: their kinds, how it is known that it lies there, and who says so. */
export function FacilityAreas({ links }: { links: FacilityDetail['areaLinks'] }) {
  const text = useText()
  return (
    <ul>
      {links.map(({ area: { key, kind, name }, basis, citations }) => (
        <li key={key}>
          <ViewLink change={{ area: key }}>{name}</ViewLink>
          <div className="soft">
            {text(kindNames[kind])}, {text(basisNames[basis])}
          </div>
          <div className="soft">
            <SourceMarks citations={citations} about={`${text(kindNames[kind])} ${name}`} />
          </div>
        </li>
      ))}
    </ul>
  )
}
