/** Cents as an exact decimal number of EUR: 12345n is `"123.45"`. */
export function euros(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Cents per head, rounded half up to the cent. `heads` is a positive number of people. */
export function centsPerHead(cents: bigint, heads: number): bigint {
  const divisor = BigInt(Math.round(heads))
  return (2n * cents + divisor) / (2n * divisor)
}
