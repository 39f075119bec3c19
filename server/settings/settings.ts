import { z } from 'zod'
import {
  isAddress,
  isFrameOrigin,
  isOrigin,
  isPostgres,
  isProxy,
  list,
  port,
  readWholeNumber,
} from './setting.values.ts'

/** A setting: the environment variable it comes from, what it should be in words, and its values. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  variable: string
  expected: string
  schema: Schema
  /** It may hold a password: it is never shown, and may stand in a file that `<variable>_FILE` names. */
  isSecret: boolean
}

const setting = <Schema extends z.ZodType>(variable: string, expected: string, schema: Schema): Setting<Schema> => ({
  variable,
  expected,
  schema,
  isSecret: false,
})
const secret: typeof setting = (...words) => ({ ...setting(...words), isSecret: true })
/** How often something may be asked for in a minute. */
const perMinute = (variable: string, usual: number) =>
  setting(
    variable,
    `a whole number from 1 to 9999999, such as ${usual}`,
    readWholeNumber(/^[1-9]\d{0,6}$/).default(usual),
  )

/** All settings, by the name that the program has for them. */
export const settings = {
  /** Where the server listens; 0 takes a free port. */
  port: setting('PORT', 'a port number from 0 to 65535, such as 4000', port.default(4000)),
  /** Where the server listens. */
  host: setting(
    'HOST',
    'a host name or address to listen on, such as 127.0.0.1',
    z.string().min(1).default('127.0.0.1'),
  ),
  /** A PostGIS server; undefined = the embedded database in `dataFolder`. */
  databaseUrl: secret(
    'DATABASE_URL',
    'the address of a PostgreSQL server with PostGIS, such as postgres://user:password@host:5432/quartieratlas',
    z.string().refine(isPostgres).optional(),
  ),
  /** Standbys of that server, from which questions are answered. */
  databaseReplicaUrls: secret(
    'DATABASE_REPLICA_URLS',
    'the addresses of streaming standbys of DATABASE_URL joined by spaces, such as postgres://user:password@standby:5432/quartieratlas',
    list.refine((urls) => urls.every(isPostgres)).default([]),
  ),
  /** Embedded database and caches. */
  dataFolder: setting(
    'DATA_FOLDER',
    'a folder for the embedded database and caches, such as .data',
    z.string().min(1).default('.data'),
  ),
  /** `plain`, `basemap.de` or the address of a MapLibre style. */
  basemap: setting(
    'BASEMAP',
    'plain, basemap.de or the http(s) address of a MapLibre style',
    z
      .string()
      .refine((value) => ['plain', 'basemap.de'].includes(value) || isAddress(/^https?:\/\//)(value))
      .default('basemap.de'),
  ),
  /** Whose pages may frame public maps; `['*']` = anyone, empty = nobody. */
  embedOrigins: setting(
    'EMBED_ORIGINS',
    'origins joined by spaces, such as https://www.example.de https://*.example.org, or * for anyone, or none',
    list
      .refine((origins) => origins.every(isFrameOrigin))
      .transform((origins) => origins.filter((origin) => origin !== 'none'))
      .default(['*']),
  ),
  /** Whose pages may read answers of the graph; `['*']` = anyone, empty = nobody else's. */
  corsOrigins: setting(
    'CORS_ORIGINS',
    'origins joined by spaces, such as https://www.example.de https://statistik.example.org:8443, or * for anyone, or none',
    list
      .refine((origins) => origins.every(isOrigin))
      .transform((origins) => origins.filter((origin) => origin !== 'none'))
      .default(['*']),
  ),
  /**
   * Scheme, host and path under which visitors reach this server, without a slash at the end; undefined = not known: what other
   * sites are told leaves it out.
   */
  publicAddress: setting(
    'PUBLIC_ADDRESS',
    'scheme, host and, if there is one, path, such as https://atlas.example.de or https://www.example.de/atlas',
    z
      .string()
      .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[\w.~-]+)*\/?$/)
      .transform((address) => address.replace(/\/$/, ''))
      // Not with steps such as `..`, which mean another address.
      .refine((address) => URL.parse(address)?.href.replace(/\/$/, '') === address)
      .optional(),
  ),
  /** Below this a count of people is not told on public maps; 0 tells every count. */
  minCount: setting(
    'MIN_COUNT',
    'a whole number from 2 to 999, such as 5, or 0 to tell every count',
    readWholeNumber(/^(0|[2-9]|[1-9]\d{1,2})$/).default(5),
  ),
  /** Whether the database writes answers as a whole where it can; off: every field is answered by itself, which is slower. */
  writtenAnswers: setting('WRITTEN_ANSWERS', 'on or off', z.enum(['on', 'off']).default('on')),
  /** How long open requests may take after a signal to stop. */
  shutdownSeconds: setting(
    'SHUTDOWN_SECONDS',
    'a whole number from 0 to 999, such as 20',
    readWholeNumber(/^\d{1,3}$/).default(20),
  ),
  /** How many processes answer, on the same port. */
  workers: setting(
    'WORKERS',
    'a whole number from 1 to 64, such as the number of cores',
    readWholeNumber(/^([1-9]|[1-5]\d|6[0-4])$/).default(1),
  ),
  /** Which proxies may say in X-Forwarded-For who asks; undefined = none, who connects is who asks. */
  trustProxy: setting(
    'TRUST_PROXY',
    'the addresses of the proxies in front of this server joined by spaces, such as 127.0.0.1 10.1.0.0/16, or loopback',
    list.refine((proxies) => proxies.every(isProxy)).optional(),
  ),
  /** Where several processes count requests together; undefined = each counts its own. */
  redisUrl: secret(
    'REDIS_URL',
    'the address of a Redis server, such as redis://127.0.0.1:6379',
    z
      .string()
      .refine(isAddress(/^rediss?:\/\/\S+$/))
      .optional(),
  ),
  /** What one client may ask for, files and tiles. */
  requestsPerMinute: perMinute('REQUESTS_PER_MINUTE', 6000),
  /** What one client may ask for, questions and public maps. */
  costlyRequestsPerMinute: perMinute('COSTLY_REQUESTS_PER_MINUTE', 600),
  /** From which level on the log has lines; `info` adds a line for each request. */
  logLevel: setting(
    'LOG_LEVEL',
    'fatal, error, warn, info, debug, trace or silent',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  ),
  /** Where `/metrics` is answered, on the same host; undefined = nowhere; port 0 takes a free one. */
  metricsPort: setting('METRICS_PORT', 'a port number from 0 to 65535, such as 4001', port.optional()),
  /** How long browsers shall come back by https only; 0 = they are not told so. */
  hstsSeconds: setting(
    'HSTS_SECONDS',
    'a whole number from 0 to 999999999, such as 31536000 for a year',
    readWholeNumber(/^\d{1,9}$/).default(0),
  ),
  /** E-mail address or https address of whoever runs this atlas; undefined = not stated, and its pages say so. */
  contact: setting(
    'CONTACT',
    'an e-mail address or the https address of a contact form, such as atlas@example.de',
    z.union([z.email(), z.url({ protocol: /^https$/ }).regex(/^https:\/\/[^\s@]+$/)]).optional(),
  ),
}
