import type { FastifyRequest } from 'fastify'

/** What the server writes about itself: warnings and errors. Of a request only what was asked, never from which address. */
export const logging = {
  level: 'warn',
  // Under this name we log errors: only so is their message written.
  errorKey: 'error',
  serializers: { req: ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>) => ({ method, url }) },
}
