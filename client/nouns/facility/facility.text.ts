import type { IntlShape } from 'react-intl'
import type { FacilityItemFragment } from '../../graphql/generated/graphql.ts'
import type { Text } from '../../i18n/use-text.ts'

type Place = Pick<FacilityItemFragment, 'mobile' | 'locationEstimated' | 'locationAccuracy'>

/** The name that tells a facility apart from others of the same official name. */
export function distinctName({ name, shortName }: Pick<FacilityItemFragment, 'name' | 'shortName'>): string {
  return shortName ?? name
}

/** How well the place of a facility is known; null where its point is a surveyed or official one. */
export function placeRemark(intl: IntlShape, text: Text, { mobile, locationEstimated, locationAccuracy }: Place) {
  if (mobile) return text('facility.mobile')
  if (!locationEstimated) return null
  return locationAccuracy === null
    ? text('facility.placeEstimated')
    : text('facility.placeEstimatedWithin', { metres: intl.formatNumber(locationAccuracy) })
}
