import { registerEnumType } from 'type-graphql'
import type { UnknownReason } from './unknown.ts'

/** What a figure says: four things that are never mixed up. */
export enum FigureState {
  KNOWN = 'KNOWN',
  UNKNOWN = 'UNKNOWN',
  NOTHING_RECORDED = 'NOTHING_RECORDED',
  ZERO = 'ZERO',
}
registerEnumType(FigureState, {
  name: 'FigureState',
  description: 'What a figure says.',
  valuesConfig: {
    KNOWN: { description: 'A value other than zero. With hasUnknown it is a lower limit.' },
    UNKNOWN: {
      description: 'Something is there, but how much is not stated: the value is null, unknownReason says why.',
    },
    NOTHING_RECORDED: {
      description: 'No source names anything: the value is null. It does not say that there is nothing.',
    },
    ZERO: { description: 'The value is 0: a source says so, or says that its list is complete and nothing is on it.' },
  },
})

/** The state of a figure. null with a reason is unknown, null without one is nothing recorded. */
export function stateOf(value: bigint | number | null, unknownReason: UnknownReason | null): FigureState {
  if (value === null) return unknownReason ? FigureState.UNKNOWN : FigureState.NOTHING_RECORDED
  return Number(value) === 0 ? FigureState.ZERO : FigureState.KNOWN
}
