/**
 * Divide a whole number among weights: whole parts that add up to it exactly (largest remainder method, Hamilton; of equal
 * remainders the first ones go first).
 * @param total whole, from 0 to 1e14; NaN (unknown) makes every part NaN.
 * @param weights 0 or more, at least one above 0.
 */
export function apportionByWeight(total: number, weights: ArrayLike<number>): Float64Array {
  const parts = new Float64Array(weights.length)
  if (Number.isNaN(total)) return parts.fill(NaN)
  let weight = 0
  for (let i = 0; i < weights.length; i++) weight += weights[i]!
  const remainders = new Float64Array(weights.length)
  let rest = total
  for (let i = 0; i < weights.length; i++) {
    const quota = total * (weights[i]! / weight)
    parts[i] = Math.floor(quota)
    remainders[i] = quota - parts[i]!
    rest -= parts[i]!
  }
  if (rest === 0) return parts
  const order = Array.from(remainders.keys()).sort((a, b) => remainders[b]! - remainders[a]! || a - b)
  for (const i of order.slice(0, rest)) parts[i]!++
  return parts
}
