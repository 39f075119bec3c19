import type { IntlShape } from 'react-intl'
import { formatEuro } from '../i18n/format.ts'
import type { MessageId } from '../i18n/messages.ts'
import type { Text } from '../i18n/use-text.ts'
import { qualify, type Figure } from '../indicator/figure.ts'
import type { Quantity } from '../view/view.ts'

/** The names that people choose a quantity by. */
export const quantityNames: Record<Quantity, MessageId> = {
  funding: 'quantity.funding',
  'funding-per-inhabitant': 'quantity.fundingPerInhabitant',
  'full-time-equivalents': 'quantity.fullTimeEquivalents',
  facilities: 'quantity.facilities',
  projects: 'quantity.projects',
  people: 'quantity.people',
  'foreign-nationals': 'quantity.foreignNationals',
}

/** The unit that stands above the legend. */
export const quantityUnits: Record<Quantity, MessageId> = {
  funding: 'unit.euro',
  'funding-per-inhabitant': 'unit.euroPerInhabitant',
  'full-time-equivalents': 'unit.fullTimeEquivalents',
  facilities: 'unit.count',
  projects: 'unit.count',
  people: 'unit.people',
  'foreign-nationals': 'unit.percent',
}

/** A number of this quantity with its unit, short enough for a label. */
export function formatQuantity(intl: IntlShape, quantity: Quantity, value: string | number): string {
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
export function formatFigure(intl: IntlShape, text: Text, quantity: Quantity, figure: Figure): string {
  return qualify(
    text,
    figure,
    figure.value === null ? '' : formatQuantity(intl, quantity, figure.exact ?? figure.value),
  )
}
