import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './server-process.ts'

/** Seconds until the server is ready on the embedded database: at its first start (new database), and at its second. */
export async function measureStartUp(): Promise<{ first: number; second: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'quartieratlas-bench-'))
  const secondsUntilReady = async () => {
    const { seconds, stop } = await startServer(folder)
    await stop()
    return seconds
  }
  try {
    return { first: await secondsUntilReady(), second: await secondsUntilReady() }
  } finally {
    await rm(folder, { recursive: true })
  }
}
