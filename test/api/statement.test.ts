import Fastify from 'fastify'
import helmet from '@fastify/helmet'
import { expect, test } from 'vitest'
import { statement, type StatementOptions } from '../../server/publish/statement/statement.ts'

async function ask(url: string, options: Partial<StatementOptions> = {}) {
  const app = Fastify()
  await app.register(helmet)
  await app.register(statement, { root: '', contact: undefined, embedOrigins: ['*'], ...options })
  return app.inject({ url })
}

test.each(['/barrierefreiheit', '/datenschutz', '/barrierefreiheit?lang=en', '/datenschutz?lang=en'])(
  '%s is a finished page that runs, fetches and stores nothing',
  async (url) => {
    const { body, headers, statusCode } = await ask(url)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';style-src 'sha256-[^']+';/)
    expect(body).not.toMatch(/<script|<img|<link|\bstyle="|\son\w+=|src=|<!-- /)
    expect(body).toContain(`<html lang="${url.includes('lang=en') ? 'en' : 'de'}">`)
  },
)

test('the contact of the configuration is a link', async () => {
  for (const url of ['/barrierefreiheit', '/datenschutz?lang=en']) {
    const mail = await ask(url, { contact: 'atlas@example.de' })
    expect(mail.body).toContain('<a href="mailto:atlas@example.de">atlas@example.de</a>')
    const form = await ask(url, { contact: 'https://example.de/kontakt?a=1&b="><script>' })
    expect(form.body).toContain('href="https://example.de/kontakt?a=1&amp;b=&quot;&gt;&lt;script&gt;"')
  }
})

test('without a contact the pages say so', async () => {
  expect((await ask('/barrierefreiheit')).body).toContain('hat noch keine Kontaktmöglichkeit angegeben')
  expect((await ask('/datenschutz?lang=en')).body).toContain('has not stated a contact yet')
})

test('whoever runs the atlas sees that the texts are drafts, and what is to be filled in', async () => {
  for (const url of ['/barrierefreiheit', '/datenschutz']) {
    const [german, english] = await Promise.all([ask(url), ask(`${url}?lang=en`)])
    expect(german.body).toContain('<strong>Entwurf.</strong>')
    expect(english.body).toContain('<strong>Draft.</strong>')
    const places = (body: string) => body.match(/<mark>\[/g)!.length
    expect(places(german.body)).toBeGreaterThan(1)
    expect(places(english.body)).toBe(places(german.body))
  }
})

test('a language that there is not is answered in German, and a hostile one changes nothing', async () => {
  for (const query of ['?lang=tr', '?lang=', '?lang=en&lang=de', '?lang=%22%3E%3Cscript%3E', '?x=1'])
    expect((await ask(`/barrierefreiheit${query}`)).body).toBe((await ask('/barrierefreiheit')).body)
})

test('whoever may frame public maps may frame the statements that they link to', async () => {
  const policy = async (embedOrigins: string[]) =>
    (await ask('/datenschutz', { embedOrigins })).headers['content-security-policy']
  expect(await policy(['*'])).toMatch(/frame-ancestors \*$/)
  expect(await policy(["'self'", 'https://www.example.de'])).toMatch(/frame-ancestors 'self' https:\/\/www.example.de$/)
  expect(await policy([])).toMatch(/frame-ancestors 'none'$/)
})
