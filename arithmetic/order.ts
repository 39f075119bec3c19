const digit = 0xffff

/**
 * The indices of numbers that are zero or more (Infinity too), ascending; equal ones in their first order.
 * Radix sort of the bits: for such numbers the order of the bits is the order of the numbers. A sort with a comparison
 * takes ten times as long, and a map that follows a dragged place has only a frame.
 */
export function ascendingOrder(numbers: Float64Array): Uint32Array {
  const words = new Uint16Array(numbers.buffer, numbers.byteOffset, numbers.length * 4)
  const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
  let order = new Uint32Array(numbers.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  let sorted = new Uint32Array(numbers.length)
  const starts = new Uint32Array(digit + 2)
  for (let place = 0; place < 4; place++) {
    const word = littleEndian ? place : 3 - place
    starts.fill(0)
    for (let i = 0; i < order.length; i++) starts[words[4 * i + word]! + 1]!++
    for (let value = 0; value <= digit; value++) starts[value + 1]! += starts[value]!
    for (let i = 0; i < order.length; i++) sorted[starts[words[4 * order[i]! + word]!]!++] = order[i]!
    ;[order, sorted] = [sorted, order]
  }
  return order
}
