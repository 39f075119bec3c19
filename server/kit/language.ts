import { Arg } from 'type-graphql'
import { describedEnum } from './described-enum.ts'

/** The languages in which the dataset has texts. */
export const Language = describedEnum('Language', 'A language in which the dataset has texts.', {
  DE: 'German, in which the dataset is written.',
  EN: 'English; German where there is no translation.',
})
export type Language = keyof typeof Language

/** The argument `language` of a text field; German when it is left out. */
export function InLanguage(): ReturnType<typeof Arg> {
  return Arg('language', () => Language, { defaultValue: Language.DE, description: 'The language of the text.' })
}

/** One of two texts. The English one falls back to the German one, which is the original. */
export function text(language: Language, german: string, english: string): string
export function text(
  language: Language,
  german: string | null | undefined,
  english: string | null | undefined,
): string | null
export function text(language: Language, german?: string | null, english?: string | null): string | null {
  return (language === Language.EN ? (english ?? german) : german) ?? null
}
