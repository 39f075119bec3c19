import type { AreaPanelQuery } from '../graphql/generated/graphql.ts'
import type { Figure } from '../indicator/figure.ts'

type Staff = Omit<NonNullable<AreaPanelQuery['area']>['staff'], 'plannedFullTimeEquivalents'>

/** Full-time equivalents as a figure. */
export function staffFigure(staff: Staff): Figure {
  const { fullTimeEquivalents: value, basis, hasUnknown, unknownReason } = staff
  return { value, exact: null, basis, atLeast: hasUnknown && value !== null, unknownReason, date: null }
}
