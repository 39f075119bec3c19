import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { casesOf, type DatasetName } from './cases/cases.ts'
import { compare, type Speed } from './measure.ts'

/** A database with a dataset, measured: a row for the table per case, and the resident bytes of the servers after it. */
export interface Measured {
  rows: string[][]
  memory: number
}

/** Measure all cases of a dataset on a kind of database, in a process of its own. */
export async function measureSpeed(kind: 'embedded' | 'server', dataset: DatasetName): Promise<Measured> {
  const servers = fork(resolve(import.meta.dirname, 'servers.ts'), [kind, dataset], { execArgv: ['--import', 'tsx'] })
  try {
    const addresses = await told<{ graph: string; baseline: string }>(servers)
    const rows: string[][] = []
    for (const each of casesOf(dataset)) {
      const { graph, baseline, ratio, bytes } = await compare(addresses, each)
      rows.push([
        kind,
        dataset,
        each.name,
        (bytes / 1000).toFixed(1),
        ...cells(graph),
        ...cells(baseline),
        ratio.toFixed(2),
      ])
    }
    servers.send('memory')
    return { rows, memory: (await told<{ memory: number }>(servers)).memory }
  } finally {
    if (servers.exitCode === null) {
      servers.send('stop')
      await once(servers, 'exit')
    }
  }
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
