import type { FastifyHelmetOptions } from '@fastify/helmet'
import { styleHash } from './page.ts'

/**
 * The headers of public maps. They may stand in frames of other sites (`EMBED_ORIGINS`) and their pictures on other pages;
 * they run nothing, fetch nothing, and are styled by their one style element only.
 */
export function policy(embedOrigins: readonly string[]): FastifyHelmetOptions {
  return {
    frameguard: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: [styleHash],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: embedOrigins.length > 0 ? [...embedOrigins] : ["'none'"],
      },
    },
  }
}
