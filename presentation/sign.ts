import { colourOf, indexIn, type Classes } from './classes.ts'
import type { Figure } from './figure.ts'

/** The patterns of the classes from low to high, so that nothing depends on colour alone. */
const classPatterns = ['plain', 'dots', 'lines', 'grid', 'dense'] as const

/** How an area is filled. */
export type Pattern =
  (typeof classPatterns)[number] | 'unknown' | 'nothing' | 'withheld' | 'facility' | 'facilityEstimated'
export interface Sign {
  /** The ground; null = that of the pattern. */
  colour: string | null
  pattern: Pattern
}

export const unknownSign: Sign = { colour: null, pattern: 'unknown' }
export const nothingSign: Sign = { colour: null, pattern: 'nothing' }
export const withheldSign: Sign = { colour: null, pattern: 'withheld' }

/** The sign of the class with this index. Fewer classes are spread over the patterns. */
export function classSign({ classes }: Classes, index: number): Sign {
  const last = classPatterns.length - 1
  const step = classes.length > 1 ? Math.round((index * last) / (classes.length - 1)) : 0
  return { colour: classes[index]!.colour, pattern: classPatterns[step]! }
}

/** The sign of a figure that is told. */
export function signOf(classes: Classes, figure: Figure): Sign {
  switch (figure.state) {
    case 'UNKNOWN':
      return unknownSign
    case 'NOTHING_RECORDED':
      return nothingSign
    case 'ZERO':
      return { colour: colourOf(classes, figure), pattern: 'plain' }
    case 'KNOWN':
      return classSign(classes, indexIn(classes, figure.value!))
  }
}

/** The sign of a facility, by whether its place is estimated. */
export function facilitySign(estimated: boolean): Sign {
  return { colour: null, pattern: estimated ? 'facilityEstimated' : 'facility' }
}
