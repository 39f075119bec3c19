/** So many columns and rows share one piece of memory: 32 KiB. */
const edge = 512

/** A set of pairs of whole numbers: one bit each, so that the cells of a country take a few megabytes. */
export class PairSet {
  readonly #blocks = new Map<string, Uint8Array>()
  #size = 0

  get size(): number {
    return this.#size
  }

  has(column: number, row: number): boolean {
    const { block, byte, bit } = this.#find(column, row)
    return ((block?.[byte] ?? 0) & bit) !== 0
  }

  /** Add a pair. Returns whether it was new. */
  add(column: number, row: number): boolean {
    const { name, block = new Uint8Array((edge * edge) / 8), byte, bit } = this.#find(column, row)
    if ((block[byte]! & bit) !== 0) return false
    this.#blocks.set(name, block)
    block[byte]! |= bit
    this.#size++
    return true
  }

  #find(column: number, row: number): { name: string; block?: Uint8Array; byte: number; bit: number } {
    const [acrossBlocks, upBlocks] = [Math.floor(column / edge), Math.floor(row / edge)]
    const place = (row - upBlocks * edge) * edge + column - acrossBlocks * edge
    const name = `${acrossBlocks},${upBlocks}`
    return { name, block: this.#blocks.get(name), byte: place >> 3, bit: 1 << (place & 7) }
  }
}
