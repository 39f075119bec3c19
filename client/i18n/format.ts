import type { IntlShape } from 'react-intl'

/**
 * An amount of money in EUR. Decimals arrive as strings and stay exact: Intl formats them without a float between.
 * Cents are shown only where there are some.
 */
export function formatEuro(intl: IntlShape, amount: string | number): string {
  return intl.formatNumber(amount as number, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  })
}

/** A calendar day such as `2017-02-01`, written out in the reader's manner. */
export function formatDay(intl: IntlShape, day: string): string {
  return intl.formatDate(day, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** A calendar day in figures, for narrow places. */
export function formatShortDay(intl: IntlShape, day: string): string {
  return intl.formatDate(day, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
}

/** Names in a sentence: "Höhe, Ostersbaum und Nordstadt". */
export function formatList(intl: IntlShape, names: string[]): string {
  return intl.formatList(names, { type: 'conjunction' })
}
