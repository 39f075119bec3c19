/**
 * How many typing errors lie between two words: letters that are wrong, missing, too many, or swapped with the next one.
 * @returns of the whole words, and (`start`) the fewest of the typed one and any beginning of the known one
 */
export function errorsBetween(typed: string, known: string): { whole: number; start: number } {
  let before: number[] = []
  let last = Array.from({ length: known.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    for (let column = 1; column <= known.length; column++) {
      const isSame = typed[row - 1] === known[column - 1]
      let fewest = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1))
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === known[column - 2] && typed[row - 2] === known[column - 1]
      if (isSwapped) fewest = Math.min(fewest, before[column - 2]! + 1)
      current.push(fewest)
    }
    before = last
    last = current
  }
  return { whole: last.at(-1)!, start: Math.min(...last) }
}
