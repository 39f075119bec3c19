import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../setup/free-port.ts'

const root = resolve(import.meta.dirname, '../..')

/** A server of the shipped dataset in a process of its own. */
export interface ServerProcess {
  origin: string
  /** From its start until it was ready. */
  seconds: number
  stop(): Promise<void>
}

/**
 * Start a server, and wait until it is ready.
 * @param settings left out, it has an embedded database in the folder
 * @throws Error when it ends before
 */
export async function startServer(folder: string, settings: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const origin = `http://127.0.0.1:${await freePort()}`
  const { DATABASE_URL: _embedded, ...environment } = process.env
  const started = performance.now()
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'serve'], {
    cwd: root,
    env: { ...environment, PORT: new URL(origin).port, DATA_FOLDER: folder, BASEMAP: 'plain', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(server, 'exit')
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
  }
  while (!(await isReady(origin))) {
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode} before it was ready.`)
    await wait(20)
  }
  return { origin, seconds: (performance.now() - started) / 1000, stop }
}

async function isReady(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/health/ready`).catch(() => null)
  return response?.ok ?? false
}
