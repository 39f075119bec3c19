import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { casesOf, type DatasetName } from './cases/cases.ts'
import { compare, type Addresses, type Speed } from './measure.ts'
import { table } from './table.ts'

type Kind = 'embedded' | 'server'

/**
 * How many questions a second our graph, the hand-written statements behind bare Fastify and (on a server) PostGraphile answer,
 * and the memory of the former two. Run by itself: `node --import tsx test/bench/speed.ts`, with `DATABASE_URL` also on a PostGIS
 * server; `server generated` behind it measures only that.
 */
export async function measureSpeeds(kinds: readonly Kind[], datasets: readonly DatasetName[]): Promise<string> {
  const rows: string[][] = []
  const memories: string[][] = []
  for (const kind of kinds)
    for (const dataset of datasets) {
      const measured = await measureSpeed(kind, dataset)
      rows.push(...measured.rows)
      memories.push([kind, dataset, (measured.memory / 1e6).toFixed(0)])
    }
  const speed = (who: string) => [`${who} 1/s`, 'p99 ms']
  const head = [...speed('Graph'), ...speed('SQL'), 'Graph : SQL', ...speed('PostGraphile'), 'Graph : PostGraphile']
  return [
    table(['Database', 'Dataset', 'Query', 'Answer kB', ...head], rows),
    table(['Database', 'Dataset', 'Resident MB after the load'], memories),
  ].join('\n')
}

/** All cases of a dataset on a kind of database, in processes of their own: a row for each, and the resident bytes after them. */
async function measureSpeed(kind: Kind, dataset: DatasetName): Promise<{ rows: string[][]; memory: number }> {
  const servers = start('servers.ts', kind, dataset)
  const started = [servers]
  try {
    const { database, ...own } = await told<Addresses & { database: string | null }>(servers)
    if (database) started.push(start('peer-server.ts', database))
    const addresses = { ...own, ...(started[1] && (await told<{ peer: string }>(started[1]))) }
    const rows: string[][] = []
    for (const each of casesOf(dataset)) {
      const { graph, baseline, peer, bytes } = await compare(addresses, each)
      const against = (other: Speed) => (graph.perSecond / other.perSecond).toFixed(2)
      const known = [kind, dataset, each.name, (bytes / 1000).toFixed(1), ...cells(graph)]
      rows.push([
        ...known,
        ...cells(baseline),
        against(baseline),
        ...(peer ? [...cells(peer), against(peer)] : ['–', '–', '–']),
      ])
    }
    servers.send('memory')
    return { rows, memory: (await told<{ memory: number }>(servers)).memory }
  } finally {
    // The database goes with the servers, so whoever else uses it ends before.
    for (const each of started.reverse())
      if (each.exitCode === null) {
        each.send('stop')
        await once(each, 'exit')
      }
  }
}

/** A process of this folder, as in production. */
function start(file: string, ...given: string[]): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
  return fork(resolve(import.meta.dirname, file), given, { execArgv: ['--import', 'tsx'], env })
}

/** The next message of a process. @throws Error when it ends instead. */
export async function told<Message>(servers: ChildProcess): Promise<Message> {
  const [message] = await Promise.race([
    once(servers, 'message'),
    once(servers, 'exit').then(([code]) =>
      Promise.reject(new Error(`The servers of the benchmark ended with code ${code}.`)),
    ),
  ])
  return message as Message
}

function cells({ perSecond, p99 }: Speed): string[] {
  return [perSecond.toFixed(perSecond < 100 ? 1 : 0), p99.toFixed(0)]
}

if (import.meta.main) {
  const [kind, dataset] = process.argv.slice(2) as [Kind?, DatasetName?]
  const kinds: Kind[] = process.env.DATABASE_URL ? ['embedded', 'server'] : ['embedded']
  console.log(await measureSpeeds(kind ? [kind] : kinds, dataset ? [dataset] : ['shipped', 'generated']))
}
