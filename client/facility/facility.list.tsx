import './facility.list.css'
import { useIntl } from 'react-intl'
import type { FacilityItemFragment } from '../graphql/generated/graphql.ts'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../ui/icon.tsx'
import { useView } from '../view/use-view.ts'
import { ViewLink } from '../view/view-link.tsx'
import { placeRemark } from './facility.text.ts'

/** Facilities as links to their panels, the mobile ones too. */
export function FacilityList({ facilities }: { facilities: FacilityItemFragment[] }) {
  const intl = useIntl()
  const text = useText()
  const { facility: selected } = useView()
  return (
    <ul className="rows">
      {facilities.map((facility) => {
        const remark = placeRemark(intl, text, facility)
        return (
          <li key={facility.key}>
            <ViewLink className="row" change={{ facility: facility.key }} aria-current={facility.key === selected}>
              <span className={facility.locationEstimated ? 'facility-sign facility-sign-estimated' : 'facility-sign'}>
                <Icon name={facility.type.icon} />
              </span>
              <span className="row-text">
                <span className="row-name">{facility.name}</span>
                <span className="row-note">
                  {facility.type.label}
                  {remark && ` · ${remark}`}
                </span>
              </span>
            </ViewLink>
          </li>
        )
      })}
    </ul>
  )
}
