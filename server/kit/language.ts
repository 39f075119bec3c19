import { Arg, registerEnumType } from 'type-graphql'

/** The languages in which the dataset has texts. */
export enum Language {
  DE = 'DE',
  EN = 'EN',
}
registerEnumType(Language, { name: 'Language', description: 'A language in which the dataset has texts.' })

/** The argument `language` of a text field; German when it is left out. */
export function InLanguage(): ReturnType<typeof Arg> {
  return Arg('language', () => Language, { defaultValue: Language.DE })
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
