type Value = string | number | null

/** The figures of some values, with whole millionths. `type`: IntFigures, FloatFigures or DecimalFigures. */
export function figuresByHand(values: Value[], type: string): Record<string, unknown> {
  const known = values
    .filter((value) => value !== null)
    .map(millionths)
    .sort((one, other) => (one < other ? -1 : 1))
  const count = BigInt(known.length)
  const sum = known.reduce((total, value) => total + value, 0n)
  const [low, high] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]]
  const shown = type === 'DecimalFigures' ? euro : number
  const none = known.length === 0
  const unknown = values.length - known.length
  return {
    sum: none ? null : shown(sum, 1n),
    mean: none ? null : shown(sum, count),
    median: none ? null : shown(low! + high!, 2n),
    min: none ? null : shown(known[0]!, 1n),
    max: none ? null : shown(known.at(-1)!, 1n),
    state: none ? (unknown > 0 ? 'UNKNOWN' : 'NOTHING_RECORDED') : sum === 0n ? 'ZERO' : 'KNOWN',
    known: known.length,
    unknown,
    zero: known.filter((value) => value === 0n).length,
    hasUnknown: unknown > 0,
  }
}

function millionths(value: string | number): bigint {
  const [whole, part = ''] = String(value).split('.')
  return BigInt(whole! + part.padEnd(6, '0'))
}

/** Not told exactly: equal as far as a float is. */
const number = (value: bigint, divisor: bigint) => Number((Number(value) / 1e6 / Number(divisor)).toPrecision(12))

/** Half up to the cent. */
function euro(value: bigint, divisor: bigint): string {
  const cents = ((2n * value + 10_000n * divisor) / (20_000n * divisor)).toString().padStart(3, '0')
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`
}

/** Figures as the graph tells them, floats as exactly as those by hand. */
export function comparable(figures: Record<string, unknown>): Record<string, unknown> {
  const rounded = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  ])
  return Object.fromEntries(rounded)
}
