import german from '../../presentation/messages/de.json' with { type: 'json' }
import english from '../../presentation/messages/en.json' with { type: 'json' }
import { unknownReasons } from '../../presentation/names.ts'
import { describedEnum } from './described-enum.ts'
import { Language } from './language.ts'

/** Why a figure is unknown although something is there. */
export const UnknownReason = describedEnum('UnknownReason', 'Why a figure is unknown although something is there.', {
  NOT_STATED: english[unknownReasons.NOT_STATED],
  NOT_YET: english[unknownReasons.NOT_YET],
  MEMBER_UNKNOWN: english[unknownReasons.MEMBER_UNKNOWN],
  PART_OF_MEMBER: english[unknownReasons.PART_OF_MEMBER],
  NOT_ADDITIVE: english[unknownReasons.NOT_ADDITIVE],
  NOT_SPLIT: english[unknownReasons.NOT_SPLIT],
  BOUNDARY_UNKNOWN: english[unknownReasons.BOUNDARY_UNKNOWN],
  NOT_DATED: english[unknownReasons.NOT_DATED],
})
export type UnknownReason = keyof typeof UnknownReason

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
