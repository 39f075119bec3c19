import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { languages } from '../../server/view/languages.ts'
import { tableRows } from '../setup/embed.ts'
import { usePage } from '../setup/page.ts'

const site = usePage()

const addresses = languages.flatMap((lang) => [
  `/embed/funding?lang=${lang}&selection=hoehe`,
  `/embed/people?level=quarter&lang=${lang}`,
  `/embed/facilities?level=district&lang=${lang}`,
])

test.each([...addresses, '/embed/nothing'])('nothing is out of reach on %s', async (address) => {
  const page = await site.open(address, { viewport: { width: 320, height: 700 }, expected: /400/ })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' ')}`)).toEqual(
    [],
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('without scripts every area is found with its value, as a screen reader finds it', async () => {
  const page = await site.open('/embed/funding', { javaScriptEnabled: false })
  const rows = tableRows((await site.app.inject({ url: '/embed/funding' })).body)
  expect(rows).toHaveLength(6)
  for (const { name, value } of rows) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    expect(await row.getByRole('cell').innerText()).toBe(value)
  }
  await page.getByRole('img', { name: /^Karte: Fördermittel/ }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Fördermittel' }).waitFor()
})
