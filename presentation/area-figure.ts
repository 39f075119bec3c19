import type { Quantity } from './choices.ts'
import {
  figureWith,
  weakerBasis,
  type Basis,
  type Dates,
  type Figure,
  type FigureState,
  type UnknownReason,
} from './figure.ts'

/** What the graph answers about anything that is added up from a list. */
type ListAnswer = {
  state: FigureState
  basis: Basis | null
  hasUnknown: boolean
  unknownReason: UnknownReason | null
  listComplete: boolean
}

/** What the graph answers about the money of an area. Amounts are exact decimals in EUR. */
export type FundingAnswer = ListAnswer & {
  total: string | null
  computed: boolean
  perInhabitant: string | null
  population: ObservationAnswer
  populationDistant: boolean
}

/** What the graph answers about the posts of an area. */
export type StaffAnswer = ListAnswer & { fullTimeEquivalents: number | null; computed: boolean }

/** What the graph answers about how many things there are in an area. */
type CountAnswer = ListAnswer & { value: number | null }

/** What the graph answers about an indicator in an area. */
export type ObservationAnswer = {
  value: number | null
  state: FigureState
  basis: Basis | null
  computed: boolean
  unknownReason: UnknownReason | null
  earliestDate: string | null
  latestDate: string | null
  undated: boolean
}

/** What the graph answers about one area, as the fragments of figures.graphql ask it. */
export type AreaAnswer = {
  funding: FundingAnswer
  staff: StaffAnswer
  facilityCount: CountAnswer
  projectCount: CountAnswer
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
    facilities: 'facilityCount'
    projects: 'projectCount'
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
      return listFigure(area.facilityCount, area.facilityCount.value)
    case 'projects':
      return listFigure(area.projectCount, area.projectCount.value)
    case 'people':
      return observedFigure(area.population)
    case 'foreign-nationals':
      return observedFigure(area.foreignNationalsShare)
  }
}

/** The total of money as a figure. */
export function fundingFigure(funding: FundingAnswer): Figure {
  const { total, computed } = funding
  return { ...listFigure(funding, total === null ? null : Number(total)), exact: total, computed }
}

/** Full-time equivalents as a figure. */
export function staffFigure(staff: StaffAnswer): Figure {
  return { ...listFigure(staff, staff.fullTimeEquivalents), computed: staff.computed }
}

/**
 * Money per inhabitant: as weak as the money or the count of people, whichever is weaker. It is unknown unless both are known
 * as a whole; nothing is recorded where no money is.
 */
export function perInhabitantFigure(funding: FundingAnswer): Figure {
  const { perInhabitant, population, populationDistant, unknownReason, listComplete } = funding
  if (funding.state === 'NOTHING_RECORDED') return { ...fundingFigure(funding), computed: false }
  if (perInhabitant === null) {
    // Nobody counted the people, or there are none.
    const ofPeople = population.unknownReason ?? (population.state === 'ZERO' ? 'NOT_ADDITIVE' : 'NOT_STATED')
    return figureWith({ value: null, state: 'UNKNOWN', unknownReason: unknownReason ?? ofPeople, listComplete })
  }
  // Less than half a cent each is not nothing.
  const isTiny = Number(perInhabitant) === 0 && funding.state !== 'ZERO'
  return figureWith({
    value: isTiny ? Number(funding.total) / population.value! : Number(perInhabitant),
    exact: isTiny ? null : perInhabitant,
    state: funding.state,
    basis: weakerBasis(funding.basis, population.basis),
    computed: true,
    population: { ...datesOf(population), distant: populationDistant },
    listComplete,
  })
}

/** An observation as a figure. */
export function observedFigure(observation: ObservationAnswer): Figure {
  const { value, state, basis, computed, unknownReason } = observation
  const dates = value === null ? null : datesOf(observation)
  return figureWith({ value, state, basis, computed: computed && value !== null, unknownReason, dates })
}

function listFigure({ state, basis, hasUnknown, unknownReason, listComplete }: ListAnswer, value: number | null) {
  const atLeast = hasUnknown && value !== null
  return figureWith({ value, state, basis, atLeast, unknownReason, listComplete })
}

function datesOf({ earliestDate, latestDate, undated }: ObservationAnswer): Dates {
  return { from: earliestDate, to: latestDate, undated }
}
