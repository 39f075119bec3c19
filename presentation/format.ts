import type { Quantity } from './choices.ts'
import type { ColouredClass } from './classes.ts'
import { decimalsOf, isTiny } from './decimals.ts'
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

/** Names in a sentence: "Höhe, Ostersbaum und Nordstadt". */
export function formatList(intl: Formats, names: readonly string[]): string {
  return intl.formatList(names, { type: 'conjunction' })
}

/** A number of this quantity with its unit, short enough for a label. What is not zero never reads as zero. */
export function formatQuantity(intl: Formats, quantity: Quantity, value: string | number): string {
  const decimals = decimalsOf[quantity]
  if (isTiny(Number(value), decimals)) {
    const limit = formatQuantity(intl, quantity, 10 ** -decimals)
    return intl.formatMessage({ id: 'figure.below' }, { value: limit })
  }
  const number = () => intl.formatNumber(value as number, { maximumFractionDigits: decimals })
  switch (quantity) {
    case 'funding':
    case 'funding-per-inhabitant':
      return formatEuro(intl, value)
    case 'full-time-equivalents':
      return intl.formatMessage({ id: 'figure.fullTimeEquivalents' }, { value: number() })
    case 'foreign-nationals':
      return intl.formatMessage({ id: 'figure.percent' }, { value: number() })
    default:
      return number()
  }
}

/** A whole figure: how good it is, the number, its unit; or "unknown", or "nothing recorded". */
export function formatFigure(intl: Formats, text: SharedText, quantity: Quantity, figure: Figure): string {
  const number = figure.exact ?? figure.value
  return qualify(text, figure, number === null ? '' : formatQuantity(intl, quantity, number))
}

/** The limits of a class; one number where both read alike. */
export function formatLimits(
  intl: Formats,
  text: SharedText,
  quantity: Quantity,
  { from, to, above, approximate }: ColouredClass,
): string {
  const [least, most] = [from, to].map((limit) => formatQuantity(intl, quantity, limit)) as [string, string]
  const limits = least === most ? most : text(above ? 'legend.above' : 'legend.range', { from: least, to: most })
  return approximate ? text('legend.classApproximate', { limits }) : limits
}
