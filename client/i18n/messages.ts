import sharedGerman from '../../presentation/messages/de.json'
import sharedEnglish from '../../presentation/messages/en.json'
import ownGerman from './de.json'
import ownEnglish from './en.json'
import type { AppLanguage } from '../../presentation/address/app-view.ts'

const de = { ...sharedGerman, ...ownGerman }
const en = { ...sharedEnglish, ...ownEnglish }

/** The id of a text that people read; every language has all of them. */
export type MessageId = keyof typeof de

export const messages: Record<AppLanguage, Record<MessageId, string>> = { de, en }

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId
    }
  }
}
