import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Config } from '../../settings/config.ts'
import { embedStyleHash } from './page.ts'
import { scriptHash } from './scripts.ts'

/**
 * The headers of public maps. They may stand in frames of other sites (`EMBED_ORIGINS`) and their pictures on other pages.
 * Their page has one style element and one script of its own, and takes what the moving map needs from our origin: its code,
 * the data of public maps and the basemap. It cannot reach
 * the graph: nothing can be asked through a public map but what the server itself asks for it.
 * @param publicAddress scheme, host and path of ours; undefined = not known: what the page takes it may take from anywhere on our origin
 */
export function policy({
  embedOrigins,
  publicAddress,
}: Pick<Config, 'embedOrigins' | 'publicAddress'>): FastifyHelmetOptions {
  // Without a scheme the browser takes the page's own. Never the host that a request names: whoever asks chooses it.
  const below = (path: string) => publicAddress!.replace(/^https?:\/\//, '') + path
  return {
    frameguard: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [embedStyleHash, "'self'"],
        scriptSrc: [scriptHash, "'self'"],
        workerSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: publicAddress ? ['/embed/', '/basemap/', '/assets/'].map(below) : ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: embedOrigins.length > 0 ? [...embedOrigins] : ["'none'"],
      },
    },
  }
}
