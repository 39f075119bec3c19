import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Markup, markup } from '../embed/markup.ts'

/** The statements, by their addresses. */
export const statements = ['barrierefreiheit', 'datenschutz'] as const
export type StatementName = (typeof statements)[number]

const languages = { de: 'Deutsch', en: 'English' } as const
export type StatementLanguage = keyof typeof languages

/** What stands around the text of a statement. */
const words = {
  de: {
    barrierefreiheit: 'Erklärung zur Barrierefreiheit',
    datenschutz: 'Datenschutz',
    map: 'Zur Karte',
    more: 'Weitere Seiten',
    noContact: 'Der Betreiber dieses Atlas hat noch keine Kontaktmöglichkeit angegeben.',
  },
  en: {
    barrierefreiheit: 'Accessibility statement',
    datenschutz: 'Privacy',
    map: 'To the map',
    more: 'Other pages',
    noContact: 'Whoever runs this atlas has not stated a contact yet.',
  },
} as const satisfies Record<StatementLanguage, Record<StatementName | 'map' | 'more' | 'noContact', string>>

const read = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8')
const style = read('statement.css').replaceAll(/\s+/g, ' ')

/** What the content security policy of these pages says about their one style element. */
export const statementStyleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

const texts = Object.fromEntries(
  statements.flatMap((name) => Object.keys(languages).map((lang) => [name + lang, read(`texts/${name}.${lang}.html`)])),
)

/** The page of a statement: a finished document that needs nothing else. @param root where our addresses begin */
export function statementPage(
  name: StatementName,
  lang: StatementLanguage,
  contact: string | undefined,
  root: string,
): string {
  const said = words[lang]
  const links = statements
    .filter((other) => other !== name)
    .map((other) => markup`<li><a href="${root}${addressOf(other, lang)}">${said[other]}</a></li>`)
  const others = (Object.keys(languages) as StatementLanguage[])
    .filter((other) => other !== lang)
    .map(
      (other) =>
        markup`<li><a href="${root}${addressOf(name, other)}" hreflang="${other}" lang="${other}">${languages[other]}</a></li>`,
    )
  const text = texts[name + lang]!.replaceAll('<!-- contact -->', () => contactLine(lang, contact).source)
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${said[name]} – Quartieratlas</title><style>${new Markup(style)}</style></head><body><main><h1>${said[name]}</h1>${new Markup(text)}</main><nav aria-label="${said.more}"><ul><li><a href="${root}/${lang === 'en' ? '?lang=en' : ''}" target="_top">${said.map}</a></li>${links}${others}</ul></nav></body></html>`
    .source
}

function addressOf(name: StatementName, lang: StatementLanguage): string {
  return `/${name}${lang === 'en' ? '?lang=en' : ''}`
}

function contactLine(lang: StatementLanguage, contact: string | undefined): Markup {
  if (contact === undefined) return markup`<p class="missing">${words[lang].noContact}</p>`
  const address = contact.startsWith('https://') ? contact : `mailto:${contact}`
  return markup`<p class="contact"><a href="${address}">${contact}</a></p>`
}
