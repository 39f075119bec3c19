import type { FastifyInstance } from 'fastify'
import type { Config } from '../settings/config.ts'
import { rootOf } from '../kit/root.ts'

const day = 86_400_000
/** So long what `security.txt` says holds, from the day on which it is asked for: RFC 9116 wants less than a year. */
const holds = 180 * day

/**
 * What programs look for on every host: `/robots.txt` (maps and pages may be found, not every answer that could be asked for),
 * `/favicon.ico`, `/.well-known/security.txt` (RFC 9116; 404 without CONTACT), and the address of ours without its last slash.
 */
export async function usualFiles(
  app: FastifyInstance,
  { publicAddress, contact }: Pick<Config, 'publicAddress' | 'contact'>,
): Promise<void> {
  const root = rootOf(publicAddress)
  const text = 'text/plain; charset=utf-8'
  app.get('/robots.txt', async (_request, reply) =>
    reply
      .type(text)
      .header('cache-control', 'public, max-age=86400')
      .send(['User-agent: *', `Disallow: ${root}/graphql`, `Disallow: ${root}/basemap/`, ''].join('\n')),
  )
  app.get('/favicon.ico', async (_request, reply) => reply.sendFile('favicon.svg'))
  // There the pages' references to their neighbours would lead beside us.
  if (root !== '') app.get(root, async (_request, reply) => reply.redirect(`${root}/`, 308))
  if (contact === undefined) return
  app.get('/.well-known/security.txt', async (_request, reply) =>
    reply.type(text).header('cache-control', 'no-cache').send(securityText(contact, publicAddress)),
  )
}

function securityText(contact: string, publicAddress: string | undefined): string {
  // The beginning of a day, so that the file changes once a day.
  const expires = new Date(Math.floor(Date.now() / day) * day + holds).toISOString()
  const canonical = publicAddress ? [`Canonical: ${publicAddress}/.well-known/security.txt`] : []
  return [
    `Contact: ${contact.startsWith('https://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}`,
    'Preferred-Languages: de, en',
    ...canonical,
    '',
  ].join('\n')
}
