import type {} from '@fastify/compress'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { glyphAddress, spriteAddress, tileAddress } from './address.ts'
import { basemapDeAttribution } from './attribution.ts'
import { DiskCache } from './cache.ts'
import { NotInBasemap, StyleError, UpstreamError } from './errors.ts'
import { Mirror } from './mirror.ts'
import { Neighbours } from './neighbours.ts'
import { StyleReader } from './style.reader.ts'
import { ProblemError } from '../../kit/problem.ts'

const BASEMAP_DE = 'https://sgx.geodatenzentrum.de/gdz_basemapde_vektor/styles/bm_web_gry.json'
const MAXIMUM_CACHE_BYTES = 2_000_000_000

const CACHE_STYLE = 'public, max-age=300'
const CACHE_PART = 'public, max-age=604800'
const CACHE_MISSING = 'public, max-age=3600'

/**
 * The MapLibre basemap, fetched by this server and delivered from our own origin.
 *
 * GET <prefix>/style.json
 * - 200: a MapLibre style. Its references are paths on this origin ("/basemap/tiles/…"); MapLibre wants them absolute, so
 *   the page puts its own origin in front.
 * - 204: there is no basemap (`plain`), the page draws its own plain style.
 * - 503: a problem with the code BASEMAP_UNAVAILABLE, after 5 s at most; the page draws its own plain style.
 *
 * GET <prefix>/tiles/…, /glyphs/…, /sprites/… as the style says: 200, 204 (empty tile), 404 or 503 with such a problem.
 *
 * @param options.basemap `plain`, `basemap.de` or the address of a style
 * @param options.cacheFolder where answers are kept, at most 2 GB; made when needed
 */
export async function basemap(
  app: FastifyInstance,
  options: { basemap: 'plain' | 'basemap.de' | (string & {}); cacheFolder: string },
): Promise<void> {
  if (options.basemap === 'plain') {
    app.get('/style.json', async (_request, reply) => reply.code(204).header('cache-control', CACHE_STYLE).send())
    return
  }
  const isBasemapDe = options.basemap === 'basemap.de'
  const address = isBasemapDe ? BASEMAP_DE : options.basemap
  const cache = new DiskCache(options.cacheFolder, MAXIMUM_CACHE_BYTES, app.log)
  const mirror = new Mirror(cache, new Neighbours(address), app.log)
  const style = new StyleReader(mirror, address, app.prefix, app.log, isBasemapDe ? basemapDeAttribution : undefined)
  app.addHook('preClose', () => mirror.close())
  app.setErrorHandler(answerError)

  app.get('/style.json', async (_request, reply) => {
    const { document } = await style.read()
    return reply.header('cache-control', CACHE_STYLE).type('application/json; charset=utf-8').send(document)
  })
  // A map asks for dozens of these; the log does not need a line for each.
  const parts = { logLevel: 'warn', compress: { customTypes: /json|protobuf|vector-tile/ } } as const
  for (const [path, addressOf] of [
    ['/tiles/:identifier/:z/:x/:y', tileAddress],
    // Not a parameter of its own: the router limits those to 100 characters, and a font stack may be longer.
    ['/glyphs/:identifier/*', glyphAddress],
    ['/sprites/:file', spriteAddress],
  ] as const) {
    app.get(path, parts, async (request, reply) => {
      const { address, kind } = addressOf(await style.read(), request.params)
      const { status, mediaType, body } = await mirror.get(address, kind)
      if (status === 404) throw new NotInBasemap()
      reply.header('cache-control', CACHE_PART)
      if (status === 204) return reply.code(204).send()
      return reply.type(mediaType).header('x-content-type-options', 'nosniff').send(body)
    })
  }
}

function answerError(error: unknown, _request: unknown, reply: FastifyReply) {
  if (error instanceof NotInBasemap) {
    const message = 'The basemap does not have this; only what /basemap/style.json names is served.'
    reply.header('cache-control', CACHE_MISSING)
    throw new ProblemError({ status: 404, code: 'NOT_FOUND', detail: message })
  }
  if (error instanceof UpstreamError || error instanceof StyleError) {
    const message = 'The basemap cannot be had at the moment; the map works without it. Try again in a minute.'
    reply.header('retry-after', '60')
    throw new ProblemError({ status: 503, code: 'BASEMAP_UNAVAILABLE', detail: message })
  }
  throw error
}
