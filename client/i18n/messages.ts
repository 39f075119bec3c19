import de from './de.json'
import en from './en.json'
import type { Language } from '../view/view.ts'

/** The id of a text that people read; every language has all of them. */
export type MessageId = keyof typeof de

export const messages: Record<Language, Record<MessageId, string>> = { de, en }

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId
    }
  }
}
