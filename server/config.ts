import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

/** A missing or wrong environment variable. The message is one line that names the variable and what it should be. */
export class ConfigError extends Error {}

const perMinute = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)

const variables = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .refine((url) => URL.canParse(url))
    .optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  BASEMAP: z
    .string()
    .refine((value) => ['plain', 'basemap.de'].includes(value) || (/^https?:\/\//.test(value) && URL.canParse(value)))
    .default('basemap.de'),
  EMBED_ORIGINS: z
    .string()
    .transform((list) => list.trim().split(/[\s,]+/))
    .refine((origins) => origins.every(isFrameOrigin))
    .default(['*']),
  PUBLIC_ADDRESS: z
    .string()
    .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[\w.~-]+)*\/?$/)
    .transform((address) => address.replace(/\/$/, ''))
    // Not with steps such as `..`, which mean another address.
    .refine((address) => URL.parse(address)?.href.replace(/\/$/, '') === address)
    .optional(),
  MIN_COUNT: z
    .string()
    .regex(/^(0|[2-9]|[1-9]\d{1,2})$/)
    .transform(Number)
    .default(5),
  SHUTDOWN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .default(20),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.trim().split(/[\s,]+/))
    .refine((proxies) => proxies.every(isProxy))
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/)
    .refine((url) => URL.canParse(url))
    .optional(),
  REQUESTS_PER_MINUTE: perMinute.default(6000),
  COSTLY_REQUESTS_PER_MINUTE: perMinute.default(600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .optional(),
  HSTS_SECONDS: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(0),
  CONTACT: z.union([z.email(), z.url({ protocol: /^https$/ }).regex(/^https:\/\/[^\s@]+$/)]).optional(),
}

/** `*`, `none`, or an origin as `frame-ancestors` takes it: scheme, host (its first part may be `*`), port. */
function isFrameOrigin(origin: string, _index: number, all: string[]): boolean {
  if (origin === '*' || origin === 'none') return all.length === 1
  return /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/.test(origin)
}

/** An address, a network in CIDR notation, or one of the names that Fastify knows. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return (
    isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  )
}

const expected: Record<keyof typeof variables, string> = {
  PORT: 'a port number from 0 to 65535, such as 4000',
  HOST: 'a host name or address to listen on, such as 127.0.0.1',
  DATABASE_URL:
    'the address of a PostgreSQL server with PostGIS, such as postgres://user:password@host:5432/quartieratlas',
  DATA_FOLDER: 'a folder for the embedded database and caches, such as .data',
  BASEMAP: 'plain, basemap.de or the http(s) address of a MapLibre style',
  EMBED_ORIGINS:
    'origins joined by spaces, such as https://www.example.de https://*.example.org, or * for anyone, or none',
  PUBLIC_ADDRESS:
    'scheme, host and, if there is one, path, such as https://atlas.example.de or https://www.example.de/atlas',
  MIN_COUNT: 'a whole number from 2 to 999, such as 5, or 0 to tell every count',
  SHUTDOWN_SECONDS: 'a whole number from 0 to 999, such as 20',
  TRUST_PROXY:
    'the addresses of the proxies in front of this server joined by spaces, such as 127.0.0.1 10.1.0.0/16, or loopback',
  REDIS_URL: 'the address of a Redis server, such as redis://127.0.0.1:6379',
  REQUESTS_PER_MINUTE: 'a whole number from 1 to 9999999, such as 6000',
  COSTLY_REQUESTS_PER_MINUTE: 'a whole number from 1 to 9999999, such as 600',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
  METRICS_PORT: 'a port number from 0 to 65535, such as 4001',
  HSTS_SECONDS: 'a whole number from 0 to 999999999, such as 31536000 for a year',
  CONTACT: 'an e-mail address or the https address of a contact form, such as atlas@example.de',
}

/**
 * The settings of this process.
 * - `port`, `host`: where the server listens (default 4000 on 127.0.0.1; port 0 takes a free one).
 * - `databaseUrl`: a PostGIS server (also from a file, DATABASE_URL_FILE); undefined = the embedded database in `dataFolder`.
 * - `dataFolder`: embedded database and caches (default `.data`).
 * - `basemap`: `plain`, `basemap.de` (default) or the address of a MapLibre style.
 * - `embedOrigins`: whose pages may frame public maps; `['*']` = anyone (default), empty = nobody.
 * - `publicAddress`: scheme, host and path under which visitors reach this server, without a slash at the end; undefined = not
 *   known: what other sites are told leaves it out.
 * - `minCount`: below this a count of people is not told on public maps (default 5; 0 tells every count).
 * - `shutdownSeconds`: how long open requests may take after a signal to stop (default 20).
 * - `trustProxy`: which proxies may say in X-Forwarded-For who asks; undefined = none, who connects is who asks.
 * - `redisUrl` (also from a file, REDIS_URL_FILE): where several processes count requests together; undefined = each counts its own.
 * - `requestsPerMinute`, `costlyRequestsPerMinute`: what one client may ask for, files and tiles (default 6000), and questions
 *   and public maps (default 600).
 * - `logLevel`: from which level on the log has lines (default `warn`; `info` adds a line for each request).
 * - `metricsPort`: where `/metrics` is answered, on the same host; undefined = nowhere; port 0 takes a free one.
 * - `hstsSeconds`: how long browsers shall come back by https only (default 0: they are not told so).
 * - `contact`: e-mail address or https address of whoever runs this atlas; undefined = not stated, and its pages say so.
 */
export interface Config {
  port: number
  host: string
  databaseUrl?: string
  dataFolder: string
  basemap: string
  embedOrigins: string[]
  publicAddress?: string
  minCount: number
  shutdownSeconds: number
  trustProxy?: string[]
  redisUrl?: string
  requestsPerMinute: number
  costlyRequestsPerMinute: number
  logLevel: z.output<typeof variables.LOG_LEVEL>
  metricsPort?: number
  hstsSeconds: number
  contact?: string
}

/**
 * What may hold a password can stand in a file instead, which only its owner reads: `DATABASE_URL_FILE` names that of
 * `DATABASE_URL`.
 */
function secretOf(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment[`${name}_FILE`]
  if (!file) return environment[name]
  if (environment[name]) throw new ConfigError(`${name} and ${name}_FILE are both set; it should be one of them.`)
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new ConfigError(
      `${name}_FILE is "${file}", which cannot be read (${code}); it should be a file with ${name}.`,
    )
  }
}

/**
 * Read the configuration from environment variables, once, at the start.
 * @throws ConfigError that names the variable, its value and what it should be.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const value = <Name extends keyof typeof variables>(name: Name): z.output<(typeof variables)[Name]> => {
    const given = name.endsWith('_URL') ? secretOf(name, environment) : environment[name]
    const parsed = variables[name].safeParse(given === '' ? undefined : given)
    if (parsed.success) return parsed.data as z.output<(typeof variables)[Name]>
    const shown = name.endsWith('_URL') ? 'not an address' : `"${environment[name]}"`
    throw new ConfigError(`${name} is ${shown}; it should be ${expected[name]}.`)
  }
  return {
    port: value('PORT'),
    host: value('HOST'),
    databaseUrl: value('DATABASE_URL'),
    dataFolder: value('DATA_FOLDER'),
    basemap: value('BASEMAP'),
    embedOrigins: value('EMBED_ORIGINS').filter((origin) => origin !== 'none'),
    publicAddress: value('PUBLIC_ADDRESS'),
    minCount: value('MIN_COUNT'),
    shutdownSeconds: value('SHUTDOWN_SECONDS'),
    trustProxy: value('TRUST_PROXY'),
    redisUrl: value('REDIS_URL'),
    requestsPerMinute: value('REQUESTS_PER_MINUTE'),
    costlyRequestsPerMinute: value('COSTLY_REQUESTS_PER_MINUTE'),
    logLevel: value('LOG_LEVEL'),
    metricsPort: value('METRICS_PORT'),
    hstsSeconds: value('HSTS_SECONDS'),
    contact: value('CONTACT'),
  }
}
