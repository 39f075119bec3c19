import { classIndexOf, classify, type ValueClass } from './classification.ts'
import { mapColours, sequentialColours, type ColourScheme } from './palette.ts'
import type { Method, Quantity } from './choices.ts'
import type { Figure, FigureState } from './figure.ts'
import { decimalsOf, roundTo } from './decimals.ts'

/** An area with its figure; null while it is on its way. */
type WithFigure = { figure: Figure | null }

/** A class with its colour and what is in it. */
export type ColouredClass = ValueClass & {
  colour: string
  /** How many areas are in it. */
  count: number
  /** True when one of them is approximate or estimated. */
  approximate: boolean
}

/** How a level's areas are divided and coloured. Zero, unknown and nothing recorded stand beside the classes, not in them. */
export type Classes = {
  classes: ColouredClass[]
  zeroCount: number
  unknownCount: number
  nothingCount: number
  zeroColour: string
  /** With how many decimals the values were divided: as they are shown. */
  decimals: number
}

/** Divides the areas of a level by their figures. */
export function classesOf(
  areas: readonly WithFigure[],
  quantity: Quantity,
  method: Method,
  scheme: ColourScheme,
): Classes {
  const decimals = decimalsOf[quantity]
  const figures = areas.flatMap(({ figure }) => figure ?? [])
  const known = figures.filter(({ state }) => state === 'KNOWN')
  const rounded = (figure: Figure) => roundTo(figure.value!, decimals)
  const classes = tellable(classify(known.map(rounded), method), decimals)
  const colours = sequentialColours(classes.length, scheme)
  const coloured = classes.map((valueClass, index) => {
    const members = known.filter((figure) => classIndexOf(classes, rounded(figure)) === index)
    const approximate = members.some(({ basis }) => basis === 'APPROXIMATE' || basis === 'ESTIMATED')
    return { ...valueClass, colour: colours[index]!, count: members.length, approximate }
  })
  const countOf = (wanted: FigureState) => figures.filter(({ state }) => state === wanted).length
  return {
    classes: coloured,
    zeroCount: countOf('ZERO'),
    unknownCount: countOf('UNKNOWN'),
    nothingCount: countOf('NOTHING_RECORDED'),
    zeroColour: mapColours[scheme].zero,
    decimals,
  }
}

/** The index of the class that a known value is in. */
export function indexIn({ classes, decimals }: Classes, value: number): number {
  return classIndexOf(classes, roundTo(value, decimals))
}

/** The colour of a figure; null = it has none: unknown or nothing recorded, which have signs of their own. */
export function colourOf(all: Classes, { state, value }: Figure): string | null {
  if (state === 'ZERO') return all.zeroColour
  return state === 'KNOWN' ? (all.classes[indexIn(all, value!)]?.colour ?? null) : null
}

/**
 * Limits of equal width as they can be told: with no more decimals than the values have, and whole numbers from one to the
 * next. A class that no value can be in is left out.
 */
function tellable(classes: ValueClass[], decimals: number): ValueClass[] {
  const unit = 10 ** -decimals
  return classes.flatMap(({ from, to, above }) => {
    if (!above) return { from, to: cut(to, decimals), above }
    const [less, most] = [cut(from, decimals), cut(to, decimals)]
    if (less >= most) return []
    return decimals === 0 ? { from: less + unit, to: most, above: false } : { from: less, to: most, above }
  })
}

/** Down to so many decimals; what is one already stays, whatever binary fractions make of it. */
function cut(value: number, decimals: number): number {
  return Math.floor(value * 10 ** decimals + 1e-4) / 10 ** decimals
}
