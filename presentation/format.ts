import type { Quantity } from './choices.ts'
import { qualify, type Figure } from './figure.ts'
import type { Formats, SharedText } from './text.ts'

/**
 * An amount of money in EUR. Decimals arrive as strings and stay exact: Intl formats them without a float between.
 * Cents are shown only where there are some.
 */
export function formatEuro(intl: Formats, amount: string | number): string {
  return intl.formatNumber(amount as number, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  })
}

/** A calendar day such as `2017-02-01`, written out in the reader's manner. */
export function formatDay(intl: Formats, day: string): string {
  return intl.formatDate(day, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** A calendar day in figures, for narrow places. */
export function formatShortDay(intl: Formats, day: string): string {
  return intl.formatDate(day, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
}

/** Names in a sentence: "Höhe, Ostersbaum und Nordstadt". */
export function formatList(intl: Formats, names: readonly string[]): string {
  return intl.formatList(names, { type: 'conjunction' })
}

/** A number of this quantity with its unit, short enough for a label. */
export function formatQuantity(intl: Formats, quantity: Quantity, value: string | number): string {
  const number = (digits: number) => intl.formatNumber(value as number, { maximumFractionDigits: digits })
  switch (quantity) {
    case 'funding':
    case 'funding-per-inhabitant':
      return formatEuro(intl, value)
    case 'full-time-equivalents':
      return intl.formatMessage({ id: 'figure.fullTimeEquivalents' }, { value: number(3) })
    case 'foreign-nationals':
      return intl.formatMessage({ id: 'figure.percent' }, { value: number(1) })
    default:
      return number(0)
  }
}

/** A whole figure: how good it is, the number, its unit; or "unknown". */
export function formatFigure(intl: Formats, text: SharedText, quantity: Quantity, figure: Figure): string {
  return qualify(
    text,
    figure,
    figure.value === null ? '' : formatQuantity(intl, quantity, figure.exact ?? figure.value),
  )
}
