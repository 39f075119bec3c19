import { createIntl } from '@formatjs/intl'
import german from './refusals/de.json' with { type: 'json' }
import english from './refusals/en.json' with { type: 'json' }

type RefusalId = keyof typeof english
/** One catalogue for each language in which refusals are written. */
const intls = {
  de: createIntl<string>({ locale: 'de-DE', messages: german as never }),
  en: createIntl<string>({ locale: 'en-GB', messages: english as never }),
}
export type RefusalLanguage = keyof typeof intls

/** A text about a map that cannot be shown. */
function refusalText(lang: RefusalLanguage, id: RefusalId, values: Record<string, string> = {}): string {
  return intls[lang].formatMessage({ id: id as never }, values)
}

/** What a parameter may be: a text of the refusals, and what it lists. */
export type ExpectedParameter = { id: RefusalId; choices?: readonly string[]; example?: string }

/** A parameter that cannot be used: which, and what would be right. The message is one line of English. */
export class ViewError extends Error {
  readonly parameter: string
  readonly value: string
  readonly expected: ExpectedParameter

  /** @param parameter its name, or the id of what the refusals call it */
  constructor(parameter: string, value: string, expected: ExpectedParameter) {
    super()
    this.parameter = parameter
    this.value = value
    this.expected = expected
    this.message = this.in('en')
  }

  /** The message in a language. */
  in(lang: RefusalLanguage): string {
    const { id, choices = [], example = '' } = this.expected
    const named = `parameter.${this.parameter}` in english
    return refusalText(lang, 'refused', {
      parameter: named ? refusalText(lang, `parameter.${this.parameter}` as RefusalId) : shorten(this.parameter),
      value: JSON.stringify(shorten(this.value)),
      expected: refusalText(lang, id, { choices: choices.join(', '), example }),
    })
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
