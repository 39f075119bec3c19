import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
let running: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quartieratlas-start-'))
})
afterEach(async () => {
  for (const child of running.splice(0)) if (child.exitCode === null && child.signalCode === null) await killed(child)
  await rm(folder, { recursive: true })
})

async function killed(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

/** Run a command of the program on the embedded database of the test's folder. */
function run(args: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env
  const env = { ...inherited, DATA_FOLDER: folder, PORT: '0', BASEMAP: 'plain', ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return child
}

/** Wait for the address that the server prints at the end, and collect what it said before. */
async function started(child: ChildProcess): Promise<{ address: string; said: string[] }> {
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line)
    const address = /^Map:\s+(\S+)\/$/.exec(line)
    if (address) return { address: address[1]!, said }
  }
  throw new Error(`It did not start: ${said.join('\n')}`)
}

async function output(child: ChildProcess): Promise<{ code: number; error: string }> {
  let error = ''
  child.stderr!.on('data', (chunk) => (error += chunk))
  const [code] = await once(child, 'close')
  return { code, error }
}

async function areas(address: string): Promise<number> {
  const query = JSON.stringify({ query: '{ areas(kind: MANAGEMENT_AREA) { totalCount } }' })
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: query,
  })
  return ((await response.json()) as { data: { areas: { totalCount: number } } }).data.areas.totalCount
}

describe('starting on the embedded database', () => {
  test('the first start loads the dataset; after kill -9 nothing is lost; a second process is kept out', async () => {
    const first = run(['serve'])
    const { address, said } = await started(first)
    expect(said.join('\n')).toContain('Loaded the shipped dataset.')
    expect(await areas(address)).toBe(6)

    const { code, error } = await output(run(['serve']))
    expect(code).toBe(1)
    expect(error.trim()).toMatch(
      new RegExp(`is in use by process ${first.pid}\\. Stop it, or set DATA_FOLDER to another folder\\.$`),
    )

    await killed(first)
    const second = run(['serve'])
    const again = await started(second)
    expect(again.said.join('\n')).not.toMatch(/Loaded|Migrated/)
    expect(await areas(again.address)).toBe(6)
    expect((await fetch(`${again.address}/health/ready`)).status).toBe(200)
  })
})

describe('a wrong start', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT is "http"; it should be a port number from 0 to 65535, such as 4000.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not an address; it should be the address of a PostgreSQL server'],
    [{ BASEMAP: 'nowhere' }, 'BASEMAP is "nowhere"; it should be plain, basemap.de or'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' }, 'DATABASE_URL names a server that cannot be reached'],
  ])('%o stops with one line', async (environment, message) => {
    const { code, error } = await output(run(['serve'], environment))
    expect(code).toBe(1)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(error).toContain(message)
  })
})
