import type { UnknownReason } from './unknown.ts'
import { describedEnum } from './described-enum.ts'

/** What a figure says: four things that are never mixed up. */
export const FigureState = describedEnum('FigureState', 'What a figure says.', {
  KNOWN: 'A value other than zero. With hasUnknown it is a lower limit.',
  UNKNOWN: 'Something is there, but how much is not stated: the value is null, unknownReason says why.',
  NOTHING_RECORDED: 'No source names anything: the value is null. It does not say that there is nothing.',
  ZERO: 'The value is 0: a source says so, or says that its list is complete and nothing is on it.',
})
export type FigureState = keyof typeof FigureState

/** What a field `state` is. */
export const aboutState = { description: 'Whether there is a figure, and what it means if there is none.' }

/** The state of a figure. null with a reason is unknown, null without one is nothing recorded. */
export function stateOf(value: bigint | number | null, unknownReason: UnknownReason | null): FigureState {
  if (value === null) return unknownReason ? FigureState.UNKNOWN : FigureState.NOTHING_RECORDED
  return Number(value) === 0 ? FigureState.ZERO : FigureState.KNOWN
}
