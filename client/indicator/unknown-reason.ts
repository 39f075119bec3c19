import type { UnknownReason } from '../graphql/generated/graphql.ts'
import type { MessageId } from '../i18n/messages.ts'

/** Why there is no number, in words. */
export const unknownReasons: Record<UnknownReason, MessageId> = {
  NOT_YET: 'unknown.notYet',
  PART_OF_MEMBER: 'unknown.partOfMember',
  NOT_STATED: 'unknown.notStated',
  MEMBER_UNKNOWN: 'unknown.memberUnknown',
  NOT_ADDITIVE: 'unknown.notAdditive',
  NOT_SPLIT: 'unknown.notSplit',
}
