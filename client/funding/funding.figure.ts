import type { FundingDetailFragment } from '../graphql/generated/graphql.ts'
import { weakerBasis, type Figure } from '../indicator/figure.ts'

type FundingAmounts = Omit<FundingDetailFragment, 'allocations' | 'documented'>

/** The total as a figure; as weak as the weakest part of it. */
export function fundingFigure(funding: FundingAmounts): Figure {
  const { total, approximate, estimated, hasUnknown, unknownReason } = funding
  const basis = Number(estimated) > 0 ? 'ESTIMATED' : Number(approximate) > 0 ? 'APPROXIMATE' : 'DOCUMENTED'
  const value = total === null ? null : Number(total)
  return { value, exact: total, basis, atLeast: hasUnknown && value !== null, unknownReason, date: null }
}

/** Money per inhabitant: as weak as the money or the count of people, whichever is weaker. */
export function perInhabitantFigure(funding: FundingAmounts): Figure {
  const { perInhabitant, population, unknownReason } = funding
  const whole = fundingFigure(funding)
  return {
    value: perInhabitant === null ? null : Number(perInhabitant),
    exact: perInhabitant,
    basis: weakerBasis(whole.basis, population.basis),
    atLeast: whole.atLeast && perInhabitant !== null,
    unknownReason: unknownReason ?? population.unknownReason,
    date: null,
  }
}
