import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { daycare } from './daycare.ts'
import { runProgram, type Program } from './program.ts'

/** A database for programs that are killed. */
export interface Victim {
  /** The environment that names an empty database. @param folder a folder of its own */
  empty(folder: string): Promise<NodeJS.ProcessEnv>
}

/** So many facilities are imported at a time, beside those of the dataset. */
const imported = 300
const deeds = ['first start', 'start', 'import', 'rendering'] as const

/** What a database says of itself, as far as it must not be half. */
interface Told {
  revision: number
  areas: number
  /** The facilities of the dataset. */
  shipped: number
  /** The distinct names of those that were imported, each with their count. */
  names: [name: string, count: number][]
}

/**
 * Kill the program with SIGKILL at random moments of what it does, and look each time whether its database is whole: it starts
 * again, has the whole dataset, each import entirely or not at all, everything that was said to be done, and a revision that
 * never falls.
 * @param seed the same seed kills at the same parts of what things take
 * @param tell told each round in one line
 * @throws Error that names the round, when something is half or lost
 */
export async function killAtRandom(
  victim: Victim,
  rounds: number,
  seed: number,
  tell: (line: string) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'quartieratlas-kill-'))
  const random = createRandom(seed)
  try {
    const environment = await victim.empty(mkdtempSync(join(folder, 'database-')))
    const takes = { start: await timeOf(() => look(environment)), import: 0 }
    let before = await look(environment)
    const whole = { areas: before.areas, shipped: before.shipped }
    for (let round = 1; round <= rounds; round++) {
      const deed = deeds[Math.floor(random() * deeds.length)]!
      const part = random()
      const where = `round ${round}, ${deed} killed after ${Math.round(part * 100)} % (seed ${seed})`
      const name = `Kita ${round}`
      const fresh = deed === 'first start' ? await victim.empty(mkdtempSync(join(folder, 'fresh-'))) : environment
      let done = false
      if (deed === 'import') {
        const file = join(folder, 'daycare.json')
        writeFileSync(file, daycare(imported, name))
        const program = runProgram(['import', 'facilities', file, '--preset', 'wuppertal-daycare'], environment)
        const began = performance.now()
        done = await killAfter(program, part * (takes.import || 2 * takes.start))
        if (done) takes.import = performance.now() - began
      } else if (deed === 'rendering') await killWhileRendering(environment, round, part * 1500)
      else await killAfter(runProgram(['serve'], fresh), part * takes.start)

      const now = await look(fresh)
      const problem = problemOf(now, whole) ?? (fresh === environment ? lostOf(before, now, name, done) : null)
      if (problem) throw new Error(`${where}: ${problem}`)
      if (fresh === environment) before = now
      tell(`${where}: whole${done ? ', it was done before' : ''}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Kill a program after so many milliseconds. Returns whether it had ended well before. */
async function killAfter(program: Program, milliseconds: number): Promise<boolean> {
  await Promise.race([program.ended, wait(milliseconds)])
  await program.kill()
  return (await program.ended) === 0
}

async function killWhileRendering(environment: NodeJS.ProcessEnv, round: number, milliseconds: number): Promise<void> {
  const program = runProgram(['serve'], environment)
  const address = await program.address()
  const pictures = ['png', 'pdf', 'svg', 'csv'].map((ending) =>
    // A title of its own, so that nothing is kept already.
    fetch(`${address}/embed/people.${ending}?title=${round}`).catch(() => null),
  )
  await killAfter(program, milliseconds)
  await Promise.all(pictures)
}

/** Start the program, ask what there is, and kill it. */
async function look(environment: NodeJS.ProcessEnv): Promise<Told> {
  const program = runProgram(['serve'], environment)
  try {
    const query = '{ dataset { revision } areas { totalCount } facilities(first: 1000) { nodes { key name } } }'
    const response = await fetch(`${await program.address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const { dataset, areas, facilities } = ((await response.json()) as { data: any }).data
    const nodes: { key: string; name: string }[] = facilities.nodes
    const ours = nodes.filter(({ key }) => /^daycare-1\d{5}$/.test(key))
    const names = Map.groupBy(ours, ({ name }) => name)
    return {
      revision: Number(dataset.revision),
      areas: areas.totalCount,
      shipped: nodes.length - ours.length,
      names: [...names].map(([name, rows]) => [name, rows.length]),
    }
  } finally {
    await program.kill()
  }
}

function problemOf({ areas, shipped, names }: Told, whole: Pick<Told, 'areas' | 'shipped'>): string | null {
  if (areas !== whole.areas || shipped !== whole.shipped)
    return `${areas} areas and ${shipped} facilities instead of ${whole.areas} and ${whole.shipped}`
  const isWhole = names.length === 0 || (names.length === 1 && names[0]![1] === imported)
  return isWhole ? null : `an import is half: ${JSON.stringify(names)}`
}

function lostOf(before: Told, now: Told, name: string, done: boolean): string | null {
  if (now.revision < before.revision) return `the revision fell from ${before.revision} to ${now.revision}`
  const [had, has] = [before.names[0]?.[0], now.names[0]?.[0]]
  if (done && has !== name) return `the import was done, and is lost: "${has}" instead of "${name}"`
  return has === had || has === name ? null : `"${has}" was never there, "${had}" was`
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
