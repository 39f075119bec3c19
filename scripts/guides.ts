import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { askingGuides, withAnswers } from './guide-answers.ts'
import { openShipped } from './shipped.ts'

// Writes the answers anew that stand in the guides, after the data or the graph have changed.
const { app, close } = await openShipped()
const ask = async (query: string) =>
  (await app.inject({ method: 'POST', url: '/graphql', payload: { query } })).json<{ data?: unknown }>()
for (const path of askingGuides) {
  const file = resolve(import.meta.dirname, '..', path)
  await writeFile(file, await withAnswers(await readFile(file, 'utf8'), ask))
  console.log(`Asked the questions of ${path}`)
}
await close()
