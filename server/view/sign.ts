import { colourOf, type Classes } from '../../presentation/classes.ts'
import { classIndexOf } from '../../presentation/classification.ts'
import { classPatterns, type Sign } from '../../presentation/sign.ts'
import type { Hidden } from './protect.ts'

export const unknownSign: Sign = { colour: null, pattern: 'unknown' }
export const withheldSign: Sign = { colour: null, pattern: 'withheld' }

/** The sign of the class with this index. Fewer classes are spread over the patterns. */
export function classSign({ classes }: Classes, index: number): Sign {
  const last = classPatterns.length - 1
  const step = classes.length > 1 ? Math.round((index * last) / (classes.length - 1)) : 0
  return { colour: classes[index]!.colour, pattern: classPatterns[step]! }
}

/** The sign of a figure; null = unknown. */
export function signOf(classes: Classes, value: number | null, hidden: Hidden | null): Sign {
  if (hidden) return withheldSign
  if (value === null) return unknownSign
  if (value === 0) return { colour: colourOf(classes, 0), pattern: 'plain' }
  return classSign(classes, classIndexOf(classes.classes, value))
}

/** The sign of a facility, by whether its place is estimated. */
export function facilitySign(estimated: boolean): Sign {
  return { colour: null, pattern: estimated ? 'facilityEstimated' : 'facility' }
}
