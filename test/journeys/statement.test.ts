import { expect, test } from 'vitest'
import { findings, wider } from '../setup/access.ts'
import { usePage } from '../setup/page.ts'

const site = usePage({ settings: { contact: 'atlas@example.de' } })
const addresses = ['/barrierefreiheit', '/datenschutz', '/barrierefreiheit?lang=en', '/datenschutz?lang=en']

test.each(addresses)('nothing is out of reach on %s, and the contact is there', async (path) => {
  for (const [width, colours] of [
    [320, { colorScheme: 'dark' }],
    [1300, { colorScheme: 'light' }],
    [1300, { forcedColors: 'active' }],
  ] as const) {
    const page = await site.open(path, { ...colours, viewport: { width, height: 700 } })
    const contact = page.getByRole('link', { name: 'atlas@example.de' })
    expect(await contact.getAttribute('href')).toBe('mailto:atlas@example.de')
    expect(await findings(page)).toEqual([])
    expect(await wider(page)).toEqual([])
  }
})

test('on paper stands the text, and not what only a screen can do', async () => {
  const page = await site.open('/barrierefreiheit')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.getByRole('navigation').count()).toBe(0)
})

test('the statements are linked from the page, and from each other', async () => {
  const page = await site.open('/?lang=en')
  await page.getByRole('link', { name: 'Privacy' }).click()
  await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor()
  await page.getByRole('link', { name: 'Accessibility statement' }).click()
  await page.getByRole('heading', { level: 1, name: 'Accessibility statement' }).waitFor()
})
