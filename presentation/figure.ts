import type { SharedText } from './text.ts'

/** What is known of a number, as the graph names it. */
export type FigureState = 'KNOWN' | 'UNKNOWN' | 'NOTHING_RECORDED' | 'ZERO'

/** How good a number is, as the graph names it. */
export type Basis = 'DOCUMENTED' | 'APPROXIMATE' | 'ESTIMATED'

/** Why a number is unknown, as the graph names it; or NOT_READ: the graph failed to answer. */
export type UnknownReason =
  | 'NOT_STATED'
  | 'NOT_YET'
  | 'MEMBER_UNKNOWN'
  | 'PART_OF_MEMBER'
  | 'NOT_ADDITIVE'
  | 'NOT_SPLIT'
  | 'BOUNDARY_UNKNOWN'
  | 'NOT_DATED'
  | 'NOT_READ'

/** The days on which the parts of a number were measured: the first and the last; null = no part states its day. */
export type Dates = {
  from: string | null
  to: string | null
  /** True when a part does not state its day. */
  undated: boolean
}

/** The days of a count of people; `distant` = more than three years away from the day that is asked about. */
type PopulationDates = Dates & { distant: boolean }

/** One number as people see it: with how good it is, or why there is none. */
export type Figure = {
  /** null = there is none to tell. For classes and colours; money is formatted from `exact`. */
  value: number | null
  /** The exact decimal where the value is money. */
  exact: string | null
  state: FigureState
  /** null = no value, or a plain count. */
  basis: Basis | null
  /** True when it is made of several values, or split off from one. */
  computed: boolean
  /** True when parts of it are unknown: the value is a lower limit. */
  atLeast: boolean
  /** Why it is unknown, or why parts of it are. */
  unknownReason: UnknownReason | null
  /** When it was measured; null = no value, or not measured but counted. */
  dates: Dates | null
  /** When the people were counted by whom it is divided; null = it is not divided. */
  population: PopulationDates | null
  /** For what is counted from a list: whether a source says that the list is complete. null = not counted from a list. */
  listComplete: boolean | null
}

const unspecified = {
  exact: null,
  basis: null,
  computed: false,
  atLeast: false,
  unknownReason: null,
  dates: null,
  population: null,
  listComplete: null,
} as const

/** A figure with some of its properties; nothing is said about the others. */
export function figureWith(properties: Pick<Figure, 'value' | 'state'> & Partial<Figure>): Figure {
  return { ...unspecified, ...properties }
}

/** In place of a figure that the graph failed to answer. */
export const unreadFigure: Figure = figureWith({ value: null, state: 'UNKNOWN', unknownReason: 'NOT_READ' })

/** An amount as a source states it, in EUR; null = the source does not state it. */
export function statedAmount(amount: string | null, basis: Basis | null): Figure {
  if (amount === null) return figureWith({ value: null, state: 'UNKNOWN', unknownReason: 'NOT_STATED' })
  const value = Number(amount)
  return figureWith({ value, exact: amount, basis, state: value === 0 ? 'ZERO' : 'KNOWN' })
}

/** Says how good a figure is: "ca. 100.000 €", "mindestens …", "unbekannt", "nichts verzeichnet". */
export function qualify(text: SharedText, { state, basis, atLeast }: Figure, formatted: string): string {
  if (state === 'UNKNOWN') return text('figure.unknown')
  if (state === 'NOTHING_RECORDED') return text('figure.nothing')
  const value =
    basis === 'ESTIMATED'
      ? text('figure.estimated', { value: formatted })
      : basis === 'APPROXIMATE'
        ? text('figure.approximate', { value: formatted })
        : formatted
  return atLeast ? text('figure.atLeast', { value }) : value
}

/** The weaker of two bases: a quotient is no better than what it is made of. */
export function weakerBasis(one: Basis | null, other: Basis | null): Basis | null {
  const order = ['ESTIMATED', 'APPROXIMATE', 'DOCUMENTED'] as const
  return order.find((basis) => basis === one || basis === other) ?? null
}
