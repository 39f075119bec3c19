import { classIndexOf, classify, type ValueClass } from './classification.ts'
import { mapColours, sequentialColours, type ColourScheme } from './palette.ts'
import type { Method } from './choices.ts'
import type { Figure } from './figure.ts'

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

/** How a level's areas are divided and coloured; zero and unknown stand beside the classes, not in them. */
export type Classes = { classes: ColouredClass[]; zeroCount: number; unknownCount: number; zeroColour: string }

/** Divides the areas of a level by their figures. */
export function classesOf(areas: readonly WithFigure[], method: Method, scheme: ColourScheme): Classes {
  const values = areas.flatMap(({ figure }) => (figure ? [figure.value] : []))
  const known = values.filter((value): value is number => value !== null && value !== 0)
  const classes = classify(known, method)
  const colours = sequentialColours(classes.length, scheme)
  const coloured = classes.map((valueClass, index) => {
    const members = areas.filter(({ figure }) => figure?.value && classIndexOf(classes, figure.value) === index)
    const approximate = members.some(({ figure }) => figure!.basis === 'APPROXIMATE' || figure!.basis === 'ESTIMATED')
    return { ...valueClass, colour: colours[index]!, count: members.length, approximate }
  })
  return {
    classes: coloured,
    zeroCount: values.filter((value) => value === 0).length,
    unknownCount: values.filter((value) => value === null).length,
    zeroColour: mapColours[scheme].zero,
  }
}

/** The colour of a value; null = unknown, to be hatched. */
export function colourOf({ classes, zeroColour }: Classes, value: number | null): string | null {
  if (value === null) return null
  return value === 0 ? zeroColour : (classes[classIndexOf(classes, value)]?.colour ?? null)
}
