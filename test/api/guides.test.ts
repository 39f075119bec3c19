import { glob, readFile } from 'node:fs/promises'
import { parse, print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { askingGuides, questionsOf, withAnswers } from '../../scripts/guide-answers.ts'
import { useGraph } from '../setup/graph.ts'

const graph = useGraph()
const guides = await Promise.all(askingGuides.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))

/** A query without what differs between languages, and without its name. */
const plain = (query: string) =>
  print(parse(query))
    .replace(/\(language: EN\)|language: EN,? ?/g, '')
    .replace(/^query \w+/, 'query')

describe.each(guides)('$path', ({ text }) => {
  test('asks at least fifty questions, and each has the answer that stands there', { timeout: 300_000 }, async () => {
    expect(text.match(/```json/g)!.length).toBeGreaterThanOrEqual(50)
    expect(await withAnswers(text, (query) => graph.ask(query))).toBe(text)
  })

  test.each(questionsOf(text))('is answered: %s', async (query) => {
    const { errors } = await graph.ask(query)
    expect(errors).toBeUndefined()
  })
})

test('both guides ask the same', () => {
  const [german, english] = guides.map(({ text }) => new Set(questionsOf(text).map(plain)))
  expect([...english!].filter((query) => !german!.has(query))).toEqual([])
})

test('what GraphiQL brings along is among the questions', async () => {
  const asked = questionsOf(guides[1]!.text).map(plain)
  for await (const path of glob('client/graphiql/examples/*.graphql'))
    expect(asked, path).toContain(plain(await readFile(path, 'utf8')))
})
