import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { settings, type Setting } from './settings.ts'

/** A missing or wrong environment variable. The message is one line that names the variable and what it should be. */
export class ConfigError extends Error {}

/** The settings of this process. */
export type Config = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']> }

/** What may hold a password can stand in a file instead, which only its owner reads. */
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

function read({ variable, schema, expected, isSecret }: Setting, environment: NodeJS.ProcessEnv): unknown {
  const given = isSecret ? secretOf(variable, environment) : environment[variable]
  const parsed = schema.safeParse(given === '' ? undefined : given)
  if (parsed.success) return parsed.data
  throw new ConfigError(`${variable} is ${isSecret ? 'not an address' : `"${given}"`}; it should be ${expected}.`)
}

/**
 * Read the configuration from environment variables, once, at the start.
 * @throws ConfigError that names the variable, its value and what it should be.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const config = Object.fromEntries(
    Object.entries(settings).map(([name, each]) => [name, read(each, environment)]),
  ) as Config
  if (config.databaseUrl !== undefined) return config
  if (config.databaseReplicaUrls.length > 0)
    throw new ConfigError('DATABASE_REPLICA_URLS is set without DATABASE_URL; it should be their primary.')
  if (config.workers > 1)
    throw new ConfigError(
      `WORKERS is ${config.workers} without DATABASE_URL; it should be 1, because the embedded database has one process.`,
    )
  return config
}
