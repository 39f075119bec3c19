import type { Quantity } from './choices.ts'
import type { Classes } from './classes.ts'
import { formatLimits } from './format.ts'
import { classSign, nothingSign, unknownSign, type Sign } from './sign.ts'
import type { Formats, SharedText } from './text.ts'

/** A line of a legend: a sign, what it means, and how many areas have it. */
export interface LegendLine {
  sign: Sign
  label: string
  count: number
}

/**
 * What the signs of areas mean: all classes, the highest first, and what areas have of zero, unknown and nothing recorded.
 */
export function legendLines(intl: Formats, text: SharedText, quantity: Quantity, all: Classes): LegendLine[] {
  const classes = all.classes.map((valueClass, index) => ({
    sign: classSign(all, index),
    label: formatLimits(intl, text, quantity, valueClass),
    count: valueClass.count,
  }))
  const beside: LegendLine[] = [
    { sign: { colour: all.zeroColour, pattern: 'plain' }, label: text('legend.zero'), count: all.zeroCount },
    { sign: unknownSign, label: text('legend.unknown'), count: all.unknownCount },
    { sign: nothingSign, label: text('legend.nothing'), count: all.nothingCount },
  ]
  return [...classes.toReversed(), ...beside.filter(({ count }) => count > 0)]
}
