import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { findings } from '../setup/access.ts'
import { usePage } from '../setup/page.ts'

const site = usePage()
const examples = await Array.fromAsync(glob('client/graphiql/examples/*.graphql'))

test('GraphiQL has a tab for each example, and runs the first', async () => {
  const page = await site.open('/graphql')
  const tabs = page.getByRole('tablist', { name: 'Select active operation' }).getByRole('tab')
  await tabs.first().waitFor()
  expect(await tabs.allInnerTexts()).toEqual([
    'PeopleUnknown',
    'FundingOfUellendahl',
    'PositionsInForce',
    'EstimatedPlaces',
    'Consultations',
  ])
  // Before the editor is there the button does nothing.
  await page.locator('.graphiql-query-editor .view-lines').getByText('PeopleUnknown').waitFor()
  await page.getByRole('button', { name: /^Execute query/ }).click()
  await page.getByRole('region', { name: 'Result Window' }).getByText('"Heckinghausen"').first().waitFor()
})

test('a query in the address is there to be run, with its variables', async () => {
  const query = 'query Asked($kind: AreaKind) { areas(kind: $kind) { totalCount } }'
  const page = await site.open(`/graphql?${new URLSearchParams({ query, variables: '{"kind": "CITY"}' })}`)
  await page.locator('.graphiql-query-editor .view-lines').getByText('Asked').waitFor()
  await page.getByRole('button', { name: /^Execute query/ }).click()
  await page.getByRole('region', { name: 'Result Window' }).getByText('"totalCount"').first().waitFor()
  expect(await page.getByRole('region', { name: 'Result Window' }).innerText()).toMatch(/"totalCount":\s*1\b/)
  const tabs = page.getByRole('tablist', { name: 'Select active operation' }).getByRole('tab')
  expect((await tabs.allInnerTexts())[0]).toBe('Asked')
})

test('nothing of the page around the editor is out of reach', async () => {
  const page = await site.open('/graphql')
  await page.locator('.graphiql-query-editor .view-lines').getByText('PeopleUnknown').waitFor()
  // GraphiQL puts a button for closing into each tab. /barrierefreiheit says so.
  expect((await findings(page)).filter((finding) => !finding.startsWith('nested-interactive'))).toEqual([])
})

test('there are five examples', () => {
  expect(examples).toHaveLength(5)
})

test.each(examples)('%s is answered without errors', async (path) => {
  const data = await site.ask(await readFile(path, 'utf8'))
  const [rows] = Object.values(data) as any[]
  expect(rows.nodes?.length ?? Object.keys(rows).length).toBeGreaterThan(0)
})
