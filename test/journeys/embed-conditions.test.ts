import { expect, test } from 'vitest'
import { findings } from '../setup/access.ts'
import { usePage } from '../setup/page.ts'

const site = usePage()

test('in the colours of the system nothing of a public map is out of reach', async () => {
  const page = await site.open('/embed/funding?selection=hoehe', { forcedColors: 'active' })
  expect(await findings(page)).toEqual([])
})

test('on paper a public map has its picture, its values and its sources', async () => {
  const page = await site.open('/embed/funding')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('img', { name: /^Karte: Fördermittel/ }).isVisible()).toBe(true)
  expect(await page.getByRole('row').count()).toBe(7)
  expect(await page.getByRole('heading', { name: 'Quellen' }).isVisible()).toBe(true)
})

test('whoever asks for less motion sees nothing move, in the page and in a public map', async () => {
  for (const path of ['/', '/embed/funding']) {
    const page = await site.open(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }
})
