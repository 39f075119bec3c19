import { useEffect, type ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { useView } from '../view/use-view.ts'
import { messages } from './messages.ts'

const locales = { de: 'de-DE', en: 'en-GB' } as const

/** Gives everything beneath it the texts and number formats of the language in the address. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { lang } = useView()
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return (
    <IntlProvider locale={locales[lang]} defaultLocale="de-DE" messages={messages[lang]}>
      {children}
    </IntlProvider>
  )
}
