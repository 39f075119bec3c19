import createBidi from 'bidi-js'

const bidi = createBidi()

/** A piece of a line that is written in one direction and, as far as fonts go, in one script. */
export interface Run {
  text: string
  rightToLeft: boolean
  arabic: boolean
}

const arabicLetters = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/

/** The pieces of a line from left to right as they stand on paper (Unicode bidirectional algorithm). */
export function runsOf(line: string, rightToLeft: boolean): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, rightToLeft ? 'rtl' : 'ltr')
  const runs: (Run & { level: number })[] = []
  for (let at = 0; at < line.length; at++) {
    const [letter, level] = [line[at]!, levels[at]!]
    const last = runs.at(-1)
    const arabic = arabicLetters.test(letter) || (letter === ' ' && last?.arabic === true && last.level === level)
    if (last && last.level === level && last.arabic === arabic) last.text += letter
    else runs.push({ text: letter, level, arabic, rightToLeft: level % 2 === 1 })
  }
  return reorder(runs)
}

/** From the highest level down, turn round every sequence of runs at that level or above. */
function reorder(runs: (Run & { level: number })[]): Run[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level >= 1; level--)
    for (let start = 0; start < ordered.length; start++) {
      if (ordered[start]!.level < level) continue
      let end = start
      while (end < ordered.length && ordered[end]!.level >= level) end++
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  return ordered
}
