import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { useEnvironment } from '../setup/environment.ts'
import { until, type Program } from '../setup/program.ts'
import { restartUnderLoad } from '../setup/restarts.ts'
import { useProgram } from '../setup/use-program.ts'

const body = '{"query": "{ areas(kind: MANAGEMENT_AREA) { totalCount } }"}'
const headers = [
  'POST /graphql HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
  'Expect: 100-continue',
]
const health = ['GET /health/ready HTTP/1.1', 'Host: localhost']

/** A connection, and what came back on it. */
interface Connection {
  socket: Socket
  readonly received: string
  closed: Promise<unknown>
}

async function connectTo(address: string): Promise<Connection> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  let received = ''
  socket.on('data', (chunk) => (received += chunk))
  socket.on('error', (error) => (received += String(error)))
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  return {
    socket,
    closed,
    get received() {
      return received
    },
  }
}

/** A request that the server has begun to read, and whose body is still to come. */
async function begin(address: string): Promise<Connection> {
  const connection = await connectTo(address)
  connection.socket.write(`${headers.join('\r\n')}\r\n\r\n`)
  await until('the server waits for the body', () => connection.received.includes('100 Continue'))
  return connection
}

async function serve(environment: NodeJS.ProcessEnv = {}): Promise<{ program: Program; address: string }> {
  const program = useProgram(['serve'], { ...(await useEnvironment()), ...environment })
  return { program, address: await program.address() }
}

const isReady = (address: string) =>
  fetch(`${address}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  )

describe('after SIGTERM', () => {
  test('what is being answered is finished, and nothing new is taken', async () => {
    const { program, address } = await serve()
    const begun = await Promise.all(Array.from({ length: 8 }, () => begin(address)))
    program.child.kill('SIGTERM')
    await until('no new connection is taken', () =>
      fetch(`${address}/health/live`).then(
        () => false,
        () => true,
      ),
    )
    for (const { socket } of begun) socket.write(body)
    for (const connection of begun) {
      await connection.closed
      expect(connection.received).toMatch(/HTTP\/1\.1 200 OK[^]*connection: close[^]*"totalCount":6/i)
    }
    expect(await program.ended).toBe(0)
  })

  test('readiness is red before anything else happens, if somebody asks for it', async () => {
    const { program, address } = await serve()
    expect(await isReady(address)).toBe(true)
    const kept = await connectTo(address)
    kept.socket.write(`${health.join('\r\n')}\r\n\r\n`)
    await until('it is green', () => kept.received.includes('"ready"'))
    program.child.kill('SIGTERM')
    await until('it is red', async () => !(await isReady(address)))
    // Red, and yet a new connection and one that was open are answered.
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close'])
    kept.socket.write(`${health.join('\r\n')}\r\n\r\n`)
    await kept.closed
    expect(kept.received).toMatch(/HTTP\/1\.1 503[^]*connection: close[^]*"STOPPING"/i)
    expect(await program.ended).toBe(0)
  })

  test('a connection on which nothing was asked holds nothing up', async () => {
    const { program, address } = await serve({ SHUTDOWN_SECONDS: '900' })
    const connection = await connectTo(address)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    await connection.closed
  })

  test('a collector of traces that says nothing holds nothing up', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void silent.close())
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const settings = { SHUTDOWN_SECONDS: '900', OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` }
    const { program, address } = await serve(settings)
    expect((await fetch(`${address}/embed/people`)).status).toBe(200)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  })

  test('what is not finished in time is cut', async () => {
    const { program, address } = await serve({ SHUTDOWN_SECONDS: '1' })
    const connection = await begin(address)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    await connection.closed
    expect(connection.received).not.toContain('200 OK')
  })

  test('whoever asks again cuts at once; twice at the same moment is once', async () => {
    const { program, address } = await serve({ SHUTDOWN_SECONDS: '900' })
    const first = await begin(address)
    program.child.kill('SIGINT')
    program.child.kill('SIGINT')
    await until('no new connection is taken', () => isReady(address).then((ready) => !ready))
    first.socket.write(body)
    await first.closed
    expect(first.received).toContain('200 OK')
    expect(await program.ended).toBe(0)

    const again = await serve({ SHUTDOWN_SECONDS: '900' })
    await begin(again.address)
    let ended = false
    void again.program.ended.then(() => (ended = true))
    await until('it has ended', () => (again.program.child.kill('SIGTERM'), ended))
    expect(await again.program.ended).toBe(0)
  })
})

test.skipIf(!inject('template'))(
  'two of two restarted in turn behind a proxy lose nothing',
  { timeout: 600_000 },
  async () => {
    const environment = await useEnvironment()
    const { answered, lost } = await restartUnderLoad({ ...environment, SHUTDOWN_SECONDS: '8' }, 3)
    expect(lost).toEqual([])
    expect(answered).toBeGreaterThan(50)
  },
)
