import { dirname, resolve } from 'node:path'
import { createRequire } from 'node:module'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { graph } from '../graph/route.ts'
import { basemap } from './basemap/basemap.ts'
import { limitClients } from './client-limits.ts'
import type { Config } from '../settings/config.ts'
import type { Database } from '../database/database.ts'
import { embed } from '../publish/embed/embed.ts'
import { createGraph } from '../graph/graph.ts'
import { health, type Readiness } from './health.ts'
import { logging, logRequests, requestIds } from '../watch/logging.ts'
import { countRequests } from '../watch/metrics.ts'
import { answerClientError, answerError, answerProblems } from './problem/answer.ts'
import { requireOneHost } from './one-host.ts'
import { clientFolder } from '../kit/client-folder.ts'
import { Readers } from '../kit/readers.ts'
import { rootOf, withoutRoot } from '../kit/root.ts'
import { statement } from '../publish/statement/statement.ts'
import { traceRequests } from '../watch/tracing.ts'
import { usualFiles } from './usual-files.ts'

const iconFolder = resolve(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')
const seconds = { year: 31_536_000 }

/** The most connections at the same time; more are closed at once. */
export const mostConnections = 2000

/** In milliseconds. */
const timeouts = {
  /** Until a request has arrived with its body: a megabyte over a poor line. */
  requestTimeout: 30_000,
  /** Until the next request on the same connection; longer than proxies wait, so that none sends into a closed one. */
  keepAliveTimeout: 72_000,
  /** Without a byte in either direction; the longest answer, a search for sites, takes less. */
  connectionTimeout: 150_000,
  // Whoever names no host is answered as whoever names two.
  http: { headersTimeout: 20_000, connectionsCheckingInterval: 1000, requireHostHeader: false },
}

/**
 * The web server on an open database: `/` the map, `/graphql` the graph (GraphiQL for browsers), `/icons`, `/basemap`,
 * `/embed` the public maps, `/barrierefreiheit` and `/datenschutz` the statements, `/health` whether it lives and is ready.
 * What goes wrong outside of the graph is answered in one form (`problem`).
 * @param standbys copies of the database from which questions are answered
 */
export async function createServer(
  database: Database,
  config: Config,
  standing: Readiness = { stopping: false, askedAt: 0 },
  standbys: Database[] = [],
): Promise<FastifyInstance> {
  const root = rootOf(config.publicAddress)
  const app = Fastify({
    logger: logging(config),
    ...requestIds,
    bodyLimit: 1_000_000,
    // Open requests are finished before the end (stop.ts), also those that come meanwhile on a connection that is open.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    ...timeouts,
    trustProxy: config.trustProxy,
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
    rewriteUrl: ({ url = '/' }) => withoutRoot(url, root),
  })
  app.decorate('root', root)
  app.server.maxConnections = mostConnections
  logRequests(app)
  requireOneHost(app)
  countRequests(app)
  traceRequests(app)
  await limitClients(app, config)
  await app.register(compress)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurityPolicy },
    strictTransportSecurity: config.hstsSeconds > 0 && { maxAge: config.hstsSeconds, includeSubDomains: false },
  })
  answerProblems(app)
  app.addHook('onSend', async (_request, reply) => {
    if (standing.stopping) reply.header('connection', 'close')
  })

  const schema = await createGraph()
  const readers = new Readers(database, standbys)
  await app.register(graph, {
    schema,
    readers,
    helmet: { contentSecurityPolicy: { directives: { ...contentSecurityPolicy, ...editorPolicy } } },
    prefix: '/graphql',
    writesAnswers: config.writtenAnswers === 'on',
    corsOrigins: config.corsOrigins,
    page: 'graphiql.html',
  })

  await app.register(basemap, {
    prefix: '/basemap',
    basemap: config.basemap,
    cacheFolder: resolve(config.dataFolder, 'basemap'),
  })
  const { embedOrigins, contact } = config
  // Our own page may always show them: its preview does.
  const framedBy = embedOrigins.includes('*') ? embedOrigins : ["'self'", ...embedOrigins]
  await app.register(embed, { schema, readers, ...config, embedOrigins: framedBy })
  await app.register(statement, { root, contact, embedOrigins: framedBy })
  await app.register(files, { root: iconFolder, prefix: '/icons/', decorateReply: false, maxAge: '1d' })
  await app.register(files, {
    root: clientFolder,
    preCompressed: true,
    // What Vite writes about the build is nobody's business.
    dotfiles: 'ignore',
    setHeaders(reply, path) {
      // Vite puts a hash into the names of assets, so they never change; pages must be asked for again.
      const unchanging = path.includes('/assets/')
      reply.header('cache-control', unchanging ? `public, max-age=${seconds.year}, immutable` : 'no-cache')
    },
  })

  await app.register(usualFiles, config)
  await app.register(health, { readers, standing })
  return app
}

/** Everything from our own origin. MapLibre makes pictures of blobs; styles are set on elements through the object model only. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  imgSrc: ["'self'", 'data:', 'blob:'],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

/** The editor of GraphiQL writes style elements, and its icons are a font in a data address. */
const editorPolicy = {
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
}
