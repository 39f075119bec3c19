import type { SharedText } from './text.ts'

/** How good a number is, as the graph names it. */
export type Basis = 'DOCUMENTED' | 'APPROXIMATE' | 'ESTIMATED'

/** Why a number is unknown, as the graph names it. */
export type UnknownReason =
  'NOT_STATED' | 'NOT_YET' | 'MEMBER_UNKNOWN' | 'PART_OF_MEMBER' | 'NOT_ADDITIVE' | 'NOT_SPLIT' | 'BOUNDARY_UNKNOWN'

/** One number as people see it: with how good it is, or why there is none. */
export type Figure = {
  /** null = unknown, which is never zero. For classes and colours; money is formatted from `exact`. */
  value: number | null
  /** The exact decimal where the value is money. */
  exact: string | null
  /** null = unknown value, or a plain count. */
  basis: Basis | null
  /** True when parts of it are unknown: the value is a lower limit. */
  atLeast: boolean
  unknownReason: UnknownReason | null
  /** The day the value was measured; null = not stated, or not measured at all but counted or computed. */
  date: string | null
}

/** An observation as a figure. */
export function observedFigure(observation: Pick<Figure, 'value' | 'basis' | 'unknownReason' | 'date'>): Figure {
  const { value, basis, unknownReason, date } = observation
  return { value, exact: null, basis, atLeast: false, unknownReason, date }
}

/** A number that the dataset counts itself, so it is always known. */
export function countedFigure(value: number): Figure {
  return { value, exact: null, basis: null, atLeast: false, unknownReason: null, date: null }
}

/** Says how good a figure is: "ca. 100.000 €", "mindestens …", "unbekannt". */
export function qualify(text: SharedText, figure: Figure, formatted: string): string {
  if (figure.value === null) return text('figure.unknown')
  const value =
    figure.basis === 'ESTIMATED'
      ? text('figure.estimated', { value: formatted })
      : figure.basis === 'APPROXIMATE'
        ? text('figure.approximate', { value: formatted })
        : formatted
  return figure.atLeast ? text('figure.atLeast', { value }) : value
}

/** The weaker of two bases: a quotient is no better than what it is made of. */
export function weakerBasis(one: Basis | null, other: Basis | null): Basis | null {
  const order = ['ESTIMATED', 'APPROXIMATE', 'DOCUMENTED'] as const
  return order.find((basis) => basis === one || basis === other) ?? null
}
