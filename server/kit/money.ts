/** Cents as an exact decimal number of EUR: 12345n is `"123.45"`. */
export function euros(cents: bigint): string {
  const [sign, size] = cents < 0n ? ['-', -cents] : ['', cents]
  const digits = size.toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Cents per head, rounded half up to the cent. `heads` is a positive number of people. */
export function centsPerHead(cents: bigint, heads: number): bigint {
  const divisor = BigInt(Math.round(heads))
  return (2n * cents + divisor) / (2n * divisor)
}

/** Cents per full-time equivalent, rounded half up to the cent. `thousandths`: how many of a post there are, positive. */
export function centsPerPost(cents: bigint, thousandths: number): bigint {
  return centsPerHead(1000n * cents, thousandths)
}
