import { expect, inject, onTestFinished, test } from 'vitest'
import { killAtRandom } from '../setup/kills.ts'
import { createServerVictim, embeddedVictim } from '../setup/victims.ts'

const rounds = 3

test('after kill -9 at any moment nothing is half and nothing is lost', { timeout: 600_000 }, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const server = createServerVictim()
  onTestFinished(() => server.remove())
  const told: string[] = []
  await killAtRandom(inject('template') ? server : embeddedVictim, rounds, seed, (line) => {
    console.log(line)
    told.push(line)
  })
  expect(told).toHaveLength(rounds)
})
