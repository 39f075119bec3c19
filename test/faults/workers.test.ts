import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { useEnvironment } from '../setup/environment.ts'
import { childrenOf } from '../setup/processes.ts'
import { until, type Program } from '../setup/program.ts'
import { restartUnderLoad } from '../setup/restarts.ts'
import { useProgram } from '../setup/use-program.ts'

const query = '{"query": "{ areas(kind: MANAGEMENT_AREA) { totalCount } }"}'
const headers = { 'content-type': 'application/json', connection: 'close' }

async function serve(environment: NodeJS.ProcessEnv = {}): Promise<{ program: Program; address: string }> {
  const program = useProgram(['serve'], {
    ...(await useEnvironment()),
    WORKERS: '2',
    METRICS_PORT: '0',
    ...environment,
  })
  return { program, address: await program.address() }
}

async function ask(address: string): Promise<string> {
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: query })
  return response.text()
}

async function metricsOf({ out }: Program): Promise<string> {
  const [, address] = /^Metrics: (\S+)$/m.exec(out)!
  return (await fetch(address!)).text()
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe.skipIf(!inject('template'))('several processes on one port', () => {
  test('share the requests, and their metrics are added up', async () => {
    const { program, address } = await serve()
    expect(childrenOf(program.child.pid!)).toHaveLength(2)
    const asked = Array.from({ length: 20 }, () => ask(address))
    for (const body of await Promise.all(asked)) expect(body).toContain('"totalCount":6')
    const metrics = await metricsOf(program)
    // Two more are what each of the two has asked itself before it was ready.
    expect(metrics).toMatch(/quartieratlas_http_requests_total\{route="\/graphql",method="POST",status="200"\} 22$/m)
    expect(metrics).toMatch(/^process_resident_memory_bytes \d{8,}$/m)
  })

  test('one that dies is replaced, and the others answer meanwhile', async () => {
    const { program, address } = await serve()
    const [killed] = childrenOf(program.child.pid!)
    process.kill(killed!, 'SIGKILL')
    const said = 'A process ended (SIGKILL); another one takes its place.'
    await until('it is noticed', () => program.out.includes(said))
    for (let turn = 0; turn < 10; turn++) expect(await ask(address)).toContain('"totalCount":6')
    await until('there are two again', () => {
      const now = childrenOf(program.child.pid!)
      return now.length === 2 && !now.includes(killed!)
    })
  })

  test('end together, on a signal and with the process that started them', async () => {
    const patient = await serve()
    const first = childrenOf(patient.program.child.pid!)
    patient.program.child.kill('SIGTERM')
    expect(await patient.program.ended).toBe(0)
    expect(first.filter(isThere)).toEqual([])

    const killed = await serve()
    const second = childrenOf(killed.program.child.pid!)
    await killed.program.kill()
    await until('they have gone too', () => !second.some(isThere))
  })

  test('one line says why they cannot start', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const program = useProgram(['serve'], { ...(await useEnvironment()), WORKERS: '2', PORT: String(port) })
    expect(await program.ended).toBe(1)
    expect(program.error).toMatch(new RegExp(`^(PORT is ${port}, which another program uses; .*\n)+$`))
  })

  test('restarted in turn behind a proxy they lose nothing', { timeout: 600_000 }, async () => {
    const environment = { ...(await useEnvironment()), WORKERS: '2', SHUTDOWN_SECONDS: '8' }
    const { answered, lost } = await restartUnderLoad(environment, 2)
    expect(lost).toEqual([])
    expect(answered).toBeGreaterThan(50)
  })
})
