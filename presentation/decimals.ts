import type { Quantity } from './choices.ts'

/** With how many decimals the values of a quantity are shown, at most. */
export const decimalsOf: Record<Quantity, number> = {
  funding: 2,
  'funding-per-inhabitant': 2,
  'full-time-equivalents': 3,
  facilities: 0,
  projects: 0,
  people: 0,
  'foreign-nationals': 1,
}

/** Whether a value that is not zero would be shown as zero. */
export function isTiny(value: number, decimals: number): boolean {
  return value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals
}

/** Round a value as it is shown; what is not zero stays so. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return isTiny(value, decimals) ? Math.sign(value) / factor : Math.round(value * factor) / factor
}
