import { parseArgs } from 'node:util'
import { killAtRandom } from '../setup/kills.ts'
import { createServerVictim, embeddedVictim } from '../setup/victims.ts'
import { restartUnderLoad } from '../setup/restarts.ts'

/**
 * What the tests do a few times, many times: `npm run bench:faults -- kills` or `restarts`, with `--rounds` and `--seed`. Kills
 * are on the embedded database, or on the server that DATABASE_URL names; restarts need that server.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const rounds = Number(values.rounds)
const server = createServerVictim()
try {
  if (positionals[0] === 'restarts') {
    const environment = await server.empty('.data')
    const { answered, lost } = await restartUnderLoad({ ...environment, SHUTDOWN_SECONDS: '20' }, rounds)
    console.log(`${rounds} restarts: ${answered} answered, ${lost.length} lost`)
    for (const each of lost) console.log(`  ${each}`)
  } else
    await killAtRandom(process.env.DATABASE_URL ? server : embeddedVictim, rounds, Number(values.seed), console.log)
} finally {
  await server.remove()
}
