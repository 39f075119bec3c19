import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { usePage } from '../setup/page.ts'

const site = usePage()

/** What the accessibility checker finds wrong, in words. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`))
}

test.each([
  ['/', 'Gebiete mit Quartiersmanagement (6)', 'light', 1300],
  ['/?area=nordstadt', 'Quellen', 'light', 1300],
  ['/?area=uellendahl&lang=en&asOf=2017-02-01', 'Sources', 'dark', 1300],
  ['/?facility=spielmobil', 'Quellen', 'dark', 360],
  ['/?level=quarter&quantity=people&lang=en', 'Quarters (36)', 'light', 360],
  ['/?level=planet&area=atlantis', 'Nicht gefunden', 'dark', 1300],
] as const)('nothing is out of reach on %s', async (path, heading, colorScheme, width) => {
  const page = await site.open(path, { colorScheme, viewport: { width, height: 700 } })
  await page.getByRole('heading', { name: heading }).waitFor()
  await page.getByRole('button', { name: /^(Vergrößern|Zoom in)$/ }).waitFor()
  expect(await findings(page)).toEqual([])
})

test('nothing is out of reach when everything fails', async () => {
  const page = await site.open('/', {
    expected: /503/,
    before: (page) => page.route('**/graphql', (route) => route.fulfill({ status: 503 })),
  })
  await page.getByRole('alert').first().waitFor()
  expect(await findings(page)).toEqual([])
})
