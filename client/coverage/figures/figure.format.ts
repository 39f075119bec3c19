import { useCallback } from 'react'
import { useIntl, type IntlShape } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import type { Unit } from './figure.rows.ts'

/** How a number is written. */
interface Manner {
  /** With its sign, as a difference. */
  signed?: boolean
  /** As an estimate: "≈", and no more digits than it bears. */
  estimated?: boolean
}

/** A number with its unit. */
export function formatUnit(intl: IntlShape, unit: Unit, value: number, { signed, estimated }: Manner = {}): string {
  const sign = estimated && value !== 0 ? '≈\u2060\u00a0' : ''
  const number = (shown: number, digits: number) => formatNumber(intl, shown, digits, signed)
  const told = estimated && !signed ? roundEstimate(unit, value) : value
  switch (unit) {
    case 'people':
      return sign + number(told, 0)
    case 'share':
      if (signed) return sign + intl.formatMessage({ id: 'figure.points' }, { value: number(100 * value, 1) })
      return percentOf(intl, value, told, estimated, sign)
    case 'metres':
      return sign + intl.formatMessage({ id: 'figure.metres' }, { value: number(told, 0) })
    case 'count':
      return sign + number(value, 1)
  }
}

/** A share that is nearly nothing or nearly everything is not told as nothing or everything. */
function percentOf(intl: IntlShape, value: number, told: number, estimated = false, sign = ''): string {
  const percent = (shown: number, digits: number) =>
    intl.formatMessage({ id: 'figure.percent' }, { value: formatNumber(intl, shown, digits) })
  if (!estimated) return percent(100 * value, 1)
  if (value > 0 && told === 0) return `< ${percent(1, 0)}`
  if (value < 1 && told === 1) return `> ${percent(99, 0)}`
  return sign + percent(100 * told, 0)
}

/** What an estimate bears: whole percents, tens of metres, three digits of people. */
function roundEstimate(unit: Unit, value: number): number {
  if (unit === 'share') return Math.round(100 * value) / 100
  if (unit === 'count') return value
  if (unit === 'metres') return value < 100 ? Math.round(value) : 10 * Math.round(value / 10)
  return value < 100 ? Math.round(value) : Number(value.toPrecision(3))
}

/** A number with a real minus sign (U+2212): a hyphen is shorter and breaks the line. */
function formatNumber(intl: IntlShape, value: number, digits: number, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'negative'
  return intl.formatNumber(value, { maximumFractionDigits: digits, signDisplay }).replace('-', '\u2212')
}

/** What a figure lies between, with its unit once: "40–56 %". null where both are written alike: then it says nothing. */
export function formatBounds(
  intl: IntlShape,
  unit: Unit,
  { lower, upper }: { lower: number; upper: number },
  estimated: boolean,
): string | null {
  const digits = unit === 'share' && !estimated ? 1 : 0
  const told = (value: number) => (estimated ? roundEstimate(unit, value) : value) * (unit === 'share' ? 100 : 1)
  const [from, to] = [lower, upper].map((value) => formatNumber(intl, told(value), digits))
  if (from === to) return null
  const withUnit = {
    share: () => intl.formatMessage({ id: 'figure.percent' }, { value: to }),
    metres: () => intl.formatMessage({ id: 'figure.metres' }, { value: to }),
    people: () => to,
    count: () => to,
  }
  return `${from}–${withUnit[unit]()}`
}

/** A function that writes a value: marked when it is an estimate; "unknown" for null. */
export function useFigureFormat(estimated: boolean) {
  const intl = useIntl()
  const text = useText()
  return useCallback(
    (unit: Unit, value: number | null) =>
      value === null ? text('figure.unknown') : formatUnit(intl, unit, value, { estimated }),
    [intl, text, estimated],
  )
}

/** A function that writes a difference: "unchanged" for none that can be told, "–" where one side is unknown. */
export function useDifferenceFormat(estimated: boolean) {
  const intl = useIntl()
  const text = useText()
  return useCallback(
    (unit: Unit, from: number | null | undefined, to: number | null | undefined) => {
      if (typeof from !== 'number' || typeof to !== 'number') return '–'
      const difference = formatUnit(intl, unit, to - from, { signed: true, estimated })
      // What rounds to nothing is nothing that could be told.
      return /[1-9]/.test(difference) ? difference : text('figure.unchanged')
    },
    [intl, text, estimated],
  )
}
