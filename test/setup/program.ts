import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '../..')

/** The program in a process of its own. */
export interface Program {
  child: ChildProcess
  /** What it has said so far: `out` to the person at the terminal, `error` to the log. */
  readonly out: string
  readonly error: string
  /** Its exit code, once it has ended; null = a signal ended it. */
  ended: Promise<number | null>
  /** Where its map is, once it has started. @throws Error with what it said when it ends instead */
  address(): Promise<string>
  /** End it at once, if it still runs. */
  kill(): Promise<void>
}

/** What the runner of the tests sets, npm, or who runs them: libraries act upon NODE_ENV, and a city's server has none of it. */
const ours = /^(DATABASE_URL|NODE_ENV|TEST|VITEST.*|npm_lifecycle_event)$/

/**
 * Run a command of the program, without anything of our own environment that would matter.
 * @param node the command line that runs it; left out, the Node of the tests
 */
export function runProgram(
  args: string[],
  environment: NodeJS.ProcessEnv,
  node: string[] = [process.execPath],
): Program {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
  const [command, ...before] = node
  const child = spawn(command!, [...before, '--import', 'tsx', resolve(root, 'server/cli.ts'), ...args], {
    cwd: root,
    env: { ...inherited, PORT: '0', BASEMAP: 'plain', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, error] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (error += chunk))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    ended,
    get out() {
      return out
    },
    get error() {
      return error
    },
    async address() {
      const started = () => /^Map:\s+(\S+)\/$/m.exec(out)?.[1]
      await Promise.race([until('it says where it is', started), ended])
      const address = started()
      if (!address) throw new Error(`It did not start: ${out}${error}`)
      return address
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Ask again and again until something is true, and return it. @throws Error when it is not within two minutes, or so many seconds */
export async function until<Found>(
  what: string,
  look: () => Found | Promise<Found>,
  seconds = 120,
): Promise<NonNullable<Found>> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(50)) {
    const found = await look()
    if (found) return found
  }
  throw new Error(`Waited ${seconds} s in vain until ${what}.`)
}
