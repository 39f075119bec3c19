import { useCallback } from 'react'
import { useIntl, type IntlShape } from 'react-intl'
import { useText } from '../i18n/use-text.ts'
import type { Unit } from './figure.rows.ts'

/** A number with its unit. */
export function formatUnit(intl: IntlShape, unit: Unit, value: number, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'auto'
  const number = (scaled: number, digits: number) =>
    intl.formatNumber(scaled, { maximumFractionDigits: digits, signDisplay })
  switch (unit) {
    case 'people':
      return number(value, 0)
    case 'share':
      return intl.formatMessage({ id: signed ? 'figure.points' : 'figure.percent' }, { value: number(100 * value, 1) })
    case 'metres':
      return intl.formatMessage({ id: 'figure.metres' }, { value: number(value, 0) })
    case 'count':
      return number(value, 2)
  }
}

/** What a figure lies between, with its unit once: "40,3–55,9 %". */
export function formatBounds(intl: IntlShape, unit: Unit, { lower, upper }: { lower: number; upper: number }): string {
  const number = (value: number) =>
    intl.formatNumber(unit === 'share' ? 100 * value : value, { maximumFractionDigits: unit === 'share' ? 1 : 0 })
  return `${number(lower)}–${formatUnit(intl, unit, upper)}`
}

/** A function that writes a value: marked when it is an estimate, or of what is known only; "unknown" for null. */
export function useFigureFormat(estimated: boolean) {
  const intl = useIntl()
  const text = useText()
  return useCallback(
    (unit: Unit, value: number | null, onlyKnown = false) => {
      if (value === null) return text('figure.unknown')
      const marked = `${estimated ? '≈\u2060\u00a0' : ''}${formatUnit(intl, unit, value)}`
      return onlyKnown ? text('coverage.known', { value: marked }) : marked
    },
    [intl, text, estimated],
  )
}
