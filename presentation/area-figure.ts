import type { Quantity } from './choices.ts'
import { countedFigure, observedFigure, weakerBasis, type Basis, type Figure, type UnknownReason } from './figure.ts'

/** What the graph answers about the money of an area. Amounts are exact decimals in EUR. */
export type FundingAnswer = {
  total: string | null
  approximate: string | null
  estimated: string | null
  hasUnknown: boolean
  unknownReason: UnknownReason | null
  perInhabitant: string | null
  population: ObservationAnswer
}

/** What the graph answers about the posts of an area. */
export type StaffAnswer = {
  fullTimeEquivalents: number | null
  basis: Basis | null
  hasUnknown: boolean
  unknownReason: UnknownReason | null
}

/** What the graph answers about an indicator in an area. */
export type ObservationAnswer = {
  value: number | null
  basis: Basis | null
  unknownReason: UnknownReason | null
  date: string | null
}

/** What the graph answers about one area, as the fragments of figures.graphql ask it. */
export type AreaAnswer = {
  funding: FundingAnswer
  staff: StaffAnswer
  facilities: { totalCount: number }
  projects: { totalCount: number }
  population: ObservationAnswer
  foreignNationalsShare: ObservationAnswer
}

/** The field of the answer that a quantity needs. */
export type AnswerOf<Q extends Quantity> = Pick<
  AreaAnswer,
  {
    funding: 'funding'
    'funding-per-inhabitant': 'funding'
    'full-time-equivalents': 'staff'
    facilities: 'facilities'
    projects: 'projects'
    people: 'population'
    'foreign-nationals': 'foreignNationalsShare'
  }[Q]
>

/** The figure of an area for a quantity. */
export function figureOf<Q extends Quantity>(answer: AnswerOf<Q>, quantity: Q): Figure {
  const area = answer as AreaAnswer
  switch (quantity as Quantity) {
    case 'funding':
      return fundingFigure(area.funding)
    case 'funding-per-inhabitant':
      return perInhabitantFigure(area.funding)
    case 'full-time-equivalents':
      return staffFigure(area.staff)
    case 'facilities':
      return countedFigure(area.facilities.totalCount)
    case 'projects':
      return countedFigure(area.projects.totalCount)
    case 'people':
      return observedFigure(area.population)
    case 'foreign-nationals':
      return observedFigure(area.foreignNationalsShare)
  }
}

/** The total as a figure; as weak as the weakest part of it. */
export function fundingFigure(funding: FundingAnswer): Figure {
  const { total, approximate, estimated, hasUnknown, unknownReason } = funding
  const basis = Number(estimated) > 0 ? 'ESTIMATED' : Number(approximate) > 0 ? 'APPROXIMATE' : 'DOCUMENTED'
  const value = total === null ? null : Number(total)
  return { value, exact: total, basis, atLeast: hasUnknown && value !== null, unknownReason, date: null }
}

/** Money per inhabitant: as weak as the money or the count of people, whichever is weaker. */
export function perInhabitantFigure(funding: FundingAnswer): Figure {
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

/** Full-time equivalents as a figure. */
export function staffFigure(staff: StaffAnswer): Figure {
  const { fullTimeEquivalents: value, basis, hasUnknown, unknownReason } = staff
  return { value, exact: null, basis, atLeast: hasUnknown && value !== null, unknownReason, date: null }
}
