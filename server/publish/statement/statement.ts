import type { FastifyInstance } from 'fastify'
import { statementPage, statements, statementStyleHash, type StatementLanguage } from './statement.page.ts'

/** What the statements need of the server. */
export interface StatementOptions {
  /** Where our addresses begin. */
  root: string
  /** An e-mail address or an https address; undefined = not stated, and the pages say so. */
  contact: string | undefined
  /** Whose pages may show the statements in a frame: those that may show public maps, which link here. */
  embedOrigins: readonly string[]
}

/**
 * The pages that the law asks for, as plain pages without scripts: `/barrierefreiheit` and `/datenschutz`. In German;
 * `?lang=en` in English, every other language in German.
 */
export async function statement(
  app: FastifyInstance,
  { root, contact, embedOrigins }: StatementOptions,
): Promise<void> {
  const frameAncestors = embedOrigins.length > 0 ? [...embedOrigins] : ["'none'"]
  const directives = {
    defaultSrc: ["'none'"],
    styleSrc: [statementStyleHash],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors,
  }
  for (const name of statements)
    app.route<{ Querystring: { lang?: string | string[] } }>({
      url: `/${name}`,
      method: 'GET',
      helmet: { frameguard: false, contentSecurityPolicy: { useDefaults: false, directives } },
      handler({ query }, reply) {
        const lang: StatementLanguage = query.lang === 'en' ? 'en' : 'de'
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-cache')
          .header('content-language', lang)
          .send(statementPage(name, lang, contact, root))
      },
    })
}
