import { createIntl, type IntlShape } from '@formatjs/intl'
import sharedArabic from '../../../presentation/messages/ar.json' with { type: 'json' }
import sharedGerman from '../../../presentation/messages/de.json' with { type: 'json' }
import sharedSimpleGerman from '../../../presentation/messages/de-simple.json' with { type: 'json' }
import sharedEnglish from '../../../presentation/messages/en.json' with { type: 'json' }
import sharedTurkish from '../../../presentation/messages/tr.json' with { type: 'json' }
import sharedUkrainian from '../../../presentation/messages/uk.json' with { type: 'json' }
import { publicLanguages, type PublicLanguage } from '../../../presentation/address/public-view.ts'
import type { TextValues } from '../../../presentation/text.ts'
import arabic from './messages/ar.json' with { type: 'json' }
import german from './messages/de.json' with { type: 'json' }
import simpleGerman from './messages/de-simple.json' with { type: 'json' }
import english from './messages/en.json' with { type: 'json' }
import turkish from './messages/tr.json' with { type: 'json' }
import ukrainian from './messages/uk.json' with { type: 'json' }

/** The id of a text of public maps. */
type ViewMessageId = keyof typeof german | keyof typeof sharedGerman

/** How a view speaks: texts, numbers and days in its language. */
export interface Wording {
  lang: PublicLanguage
  direction: 'ltr' | 'rtl'
  intl: IntlShape<string>
  text: (id: ViewMessageId, values?: TextValues) => string
}

type Messages = Record<ViewMessageId, string>

/** Arabic with the digits that stand in German council papers, so that figures can be compared. */
const locales: Record<PublicLanguage, [locale: string, messages: Messages]> = {
  de: ['de-DE', { ...sharedGerman, ...german }],
  'de-simple': ['de-DE', { ...sharedGerman, ...german, ...sharedSimpleGerman, ...simpleGerman }],
  en: ['en-GB', { ...sharedEnglish, ...english }],
  tr: ['tr-TR', { ...sharedTurkish, ...turkish }],
  ar: ['ar-u-nu-latn', { ...sharedArabic, ...arabic }],
  uk: ['uk-UA', { ...sharedUkrainian, ...ukrainian }],
}

const wordings = Object.fromEntries(publicLanguages.map((lang) => [lang, createWording(lang)])) as Record<
  PublicLanguage,
  Wording
>

/** How views in this language speak. */
export function wordingOf(lang: PublicLanguage): Wording {
  return wordings[lang]
}

function createWording(lang: PublicLanguage): Wording {
  const [locale, messages] = locales[lang]
  const onError = (error: Error) => {
    throw error
  }
  const intl = createIntl<string>({ locale, defaultLocale: locale, messages: messages as never, onError })
  // The page declares its own ids for all of FormatJS; ours are checked by the type of `text`.
  const text: Wording['text'] = (id, values) =>
    intl.formatMessage({ id: id as never }, values as Record<string, string>)
  return { lang, direction: lang === 'ar' ? 'rtl' : 'ltr', intl, text }
}
