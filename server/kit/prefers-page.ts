import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'

/** Whether whoever asks would rather have a page to read than data: what the Accept header of a browser says. */
export function prefersPage({ headers }: { headers: IncomingHttpHeaders }): boolean {
  const types = ['application/json', 'application/graphql-response+json', 'application/problem+json', 'text/html']
  return new Negotiator({ headers }).mediaType(types) === 'text/html'
}
