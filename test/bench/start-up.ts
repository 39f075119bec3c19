import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '../..')

/** Seconds until the server is ready on the embedded database: at its first start (new database), and at its second. */
export async function measureStartUp(): Promise<{ first: number; second: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-bench-'))
  try {
    return { first: await secondsUntilReady(folder), second: await secondsUntilReady(folder) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function secondsUntilReady(folder: string): Promise<number> {
  const port = await freePort()
  const { DATABASE_URL: _embedded, ...environment } = process.env
  const started = performance.now()
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'serve'], {
    cwd: root,
    env: { ...environment, PORT: String(port), DATA_FOLDER: folder, BASEMAP: 'plain' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(server, 'exit')
  try {
    while (!(await isReady(port))) {
      if (server.exitCode !== null)
        throw new Error(`The server ended with code ${server.exitCode} before it was ready.`)
      await wait(20)
    }
    return (performance.now() - started) / 1000
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
  return response?.ok ?? false
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
