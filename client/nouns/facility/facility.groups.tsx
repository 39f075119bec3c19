import { useIntl } from 'react-intl'
import type { FacilityItemFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../view/use-view.ts'
import { FacilityList } from './facility.list.tsx'
import { distinctName } from './facility.text.ts'

/** A longer group begins folded, so that the list stays in reach of a thumb. */
const longestOpen = 10

/** Facilities in alphabetical order under their types; the group of the selected one is open. */
export function FacilityGroups({ facilities }: { facilities: FacilityItemFragment[] }) {
  const intl = useIntl()
  const text = useText()
  const { facility: selected } = useView()
  const { compare } = new Intl.Collator(intl.locale, { numeric: true })
  const groups = [...Map.groupBy(facilities, ({ type }) => type.key)]
    .map(([key, members]) => ({ key, label: members[0]!.type.label, members }))
    .toSorted((one, other) => compare(one.label, other.label))
  return groups.map(({ key, label, members }) => (
    <details
      key={key}
      className="facility-group"
      open={members.length <= longestOpen || members.some((facility) => facility.key === selected)}
    >
      <summary>
        <h3>{text('list.heading', { name: label, count: members.length })}</h3>
      </summary>
      <FacilityList
        facilities={members.toSorted((one, other) => compare(distinctName(one), distinctName(other)))}
        withType={false}
      />
    </details>
  ))
}
