import { dirname, resolve } from 'node:path'
import { createRequire } from 'node:module'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { graph } from './apollo/route.ts'
import { basemap } from './basemap/basemap.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import { embed } from './embed/embed.ts'
import { createGraph } from './graph.ts'
import { logging, logRequests, requestIds } from './logging.ts'
import { countRequests } from './metrics.ts'
import { answerClientError, answerError, answerProblems } from './problem/answer.ts'
import { ProblemError } from './shared/problem.ts'
import { statement } from './statement/statement.ts'

const clientFolder = resolve(import.meta.dirname, '../dist/client')
const iconFolder = resolve(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')
const seconds = { year: 31_536_000 }

/**
 * The web server on an open database: `/` the map, `/graphql` the graph (GraphiQL for browsers), `/icons`, `/basemap`,
 * `/embed` the public maps, `/barrierefreiheit` and `/datenschutz` the statements, `/health/live` (the process answers)
 * and `/health/ready` (the database answers, 503 otherwise). What goes wrong outside of the graph is answered in one form
 * (`problem`).
 */
export async function createServer(database: Database, config: Config): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logging(config),
    ...requestIds,
    bodyLimit: 1_000_000,
    forceCloseConnections: true,
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
  })
  logRequests(app)
  countRequests(app)
  await app.register(compress)
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurityPolicy } })
  answerProblems(app)

  const schema = await createGraph()
  await app.register(graph, {
    schema,
    em: database.orm.em as never,
    helmet: { contentSecurityPolicy: { directives: { ...contentSecurityPolicy, ...editorPolicy } } },
    page: 'graphiql/index.html',
  })

  await app.register(basemap, {
    prefix: '/basemap',
    basemap: config.basemap,
    cacheFolder: resolve(config.dataFolder, 'basemap'),
  })
  const { embedOrigins, contact } = config
  // Our own page may always show them: its preview does.
  const framedBy = embedOrigins.includes('*') ? embedOrigins : ["'self'", ...embedOrigins]
  await app.register(embed, { schema, em: database.orm.em as never, ...config, embedOrigins: framedBy })
  await app.register(statement, { contact, embedOrigins: framedBy })
  await app.register(files, { root: iconFolder, prefix: '/icons/', decorateReply: false, maxAge: '1d' })
  await app.register(files, {
    root: clientFolder,
    preCompressed: true,
    setHeaders(reply, path) {
      // Vite puts a hash into the names of assets, so they never change; pages must be asked for again.
      const unchanging = path.includes('/assets/')
      reply.header('cache-control', unchanging ? `public, max-age=${seconds.year}, immutable` : 'no-cache')
    },
  })

  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async () => {
    try {
      await database.orm.em.fork().getConnection().execute('select 1 from revision limit 1')
      return { status: 'ready' }
    } catch {
      throw new ProblemError({ status: 503, code: 'DATABASE_UNAVAILABLE', detail: 'The database does not answer.' })
    }
  })
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
