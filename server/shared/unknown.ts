import { registerEnumType } from 'type-graphql'
import german from '../i18n/de.json' with { type: 'json' }
import english from '../i18n/en.json' with { type: 'json' }
import { Language } from './language.ts'

/** Why a figure is unknown. */
export enum UnknownReason {
  NOT_STATED = 'NOT_STATED',
  NOT_YET = 'NOT_YET',
  MEMBER_UNKNOWN = 'MEMBER_UNKNOWN',
  PART_OF_MEMBER = 'PART_OF_MEMBER',
  NOT_ADDITIVE = 'NOT_ADDITIVE',
  NOT_SPLIT = 'NOT_SPLIT',
}
registerEnumType(UnknownReason, {
  name: 'UnknownReason',
  description: 'Why a figure is unknown.',
  valuesConfig: Object.fromEntries(
    Object.values(UnknownReason).map((reason) => [reason, { description: reasonText(reason, Language.EN) }]),
  ),
})

/** The reason in words. */
export function reasonText(reason: UnknownReason, language: Language): string {
  return (language === Language.EN ? english : german)[`unknown.${reason}`]
}
