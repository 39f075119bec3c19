import createBidi from 'bidi-js'
import { fontFor, type fontFiles } from '../map/fonts.ts'

const bidi = createBidi()

/** A piece of a line that is written in one direction and with one font. */
export interface Run {
  text: string
  font: keyof typeof fontFiles
}

type LevelRun = Run & { level: number }

/** The pieces of a line from left to right as they stand on paper (Unicode bidirectional algorithm). */
export function runsOf(line: string, rightToLeft: boolean, bold: boolean): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, rightToLeft ? 'rtl' : 'ltr')
  const runs: LevelRun[] = []
  let at = 0
  for (const letter of line) {
    const level = levels[at]!
    at += letter.length
    const last = runs.at(-1)
    // A space goes with what stands before it.
    const font = letter === ' ' && last?.level === level ? last.font : fontFor(letter, bold)
    if (last && last.level === level && last.font === font) last.text += letter
    else runs.push({ text: letter, level, font })
  }
  return reorder(runs).map(({ text, font, level }) => ({ text: level % 2 === 1 ? turned(text, font) : text, font }))
}

/** A piece as it stands from right to left: brackets face the other way. Letters of Arabic are turned round by their font. */
function turned(text: string, font: Run['font']): string {
  const mirrored = [...text].map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
  return (font.startsWith('arabic') ? mirrored : mirrored.reverse()).join('')
}

/** From the highest level down, turn round every sequence of runs at that level or above. */
function reorder(runs: LevelRun[]): LevelRun[] {
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
