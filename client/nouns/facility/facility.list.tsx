import './facility.list.css'
import { useIntl } from 'react-intl'
import type { FacilityItemFragment } from '../../graphql/generated/graphql.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { useView } from '../../view/use-view.ts'
import { ViewLink } from '../../view/view-link.tsx'
import { distinctName, placeRemark } from './facility.text.ts'

type FacilityListProps = {
  facilities: FacilityItemFragment[]
  /** Whether each row names the type; not needed where a heading does. */
  withType?: boolean
}

/** Facilities as links to their panels, the mobile ones too. */
export function FacilityList({ facilities, withType = true }: FacilityListProps) {
  const intl = useIntl()
  const text = useText()
  const { facility: selected } = useView()
  return (
    <ul className="rows">
      {facilities.map((facility) => {
        const { key, name, shortName, type, locationEstimated } = facility
        const remarks = [withType && type.label, shortName && name, placeRemark(intl, text, facility)].filter(Boolean)
        return (
          <li key={key}>
            <ViewLink className="row" change={{ facility: key }} aria-current={key === selected}>
              <span className={locationEstimated ? 'facility-sign facility-sign-estimated' : 'facility-sign'}>
                <Icon name={type.icon} />
              </span>
              <span className="row-text">
                <span className="row-name">{distinctName(facility)}</span>
                {remarks.length > 0 && <span className="row-note">{remarks.join(' · ')}</span>}
              </span>
            </ViewLink>
          </li>
        )
      })}
    </ul>
  )
}
