import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useView } from '../view/use-view.ts'
import type { TextValues } from '../../presentation/text.ts'
import type { MessageId } from './messages.ts'

export type Text = (id: MessageId, values?: TextValues) => string

/** The text with this id in the present language. */
export function useText(): Text {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}

/** The present language as the graph names it. */
export function useGraphLanguage(): 'DE' | 'EN' {
  return useView().lang === 'en' ? 'EN' : 'DE'
}
