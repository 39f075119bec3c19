import { registerEnumType } from 'type-graphql'
import german from '../../presentation/messages/de.json' with { type: 'json' }
import english from '../../presentation/messages/en.json' with { type: 'json' }
import { unknownReasons } from '../../presentation/names.ts'
import { Language } from './language.ts'

/** Why a figure is unknown although something is there. */
export enum UnknownReason {
  NOT_STATED = 'NOT_STATED',
  NOT_YET = 'NOT_YET',
  MEMBER_UNKNOWN = 'MEMBER_UNKNOWN',
  PART_OF_MEMBER = 'PART_OF_MEMBER',
  NOT_ADDITIVE = 'NOT_ADDITIVE',
  NOT_SPLIT = 'NOT_SPLIT',
  BOUNDARY_UNKNOWN = 'BOUNDARY_UNKNOWN',
}
registerEnumType(UnknownReason, {
  name: 'UnknownReason',
  description: 'Why a figure is unknown although something is there.',
  valuesConfig: Object.fromEntries(
    Object.values(UnknownReason).map((reason) => [reason, { description: reasonText(reason, Language.EN) }]),
  ),
})

/** Where figures are unknown for several reasons, the one that is told: the first of these, or else the first of the others. */
const order = [UnknownReason.BOUNDARY_UNKNOWN, UnknownReason.NOT_STATED, UnknownReason.NOT_SPLIT]

/** The reason to be told of several. null for none. */
export function gravest(reasons: readonly (UnknownReason | null)[]): UnknownReason | null {
  return order.find((reason) => reasons.includes(reason)) ?? reasons.find((reason) => reason !== null) ?? null
}

/** The reason in words, as the page and public maps tell it. */
export function reasonText(reason: UnknownReason, language: Language): string {
  return (language === Language.EN ? english : german)[unknownReasons[reason]]
}
