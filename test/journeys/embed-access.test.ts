import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { publicLanguages } from '../../presentation/address/public-view.ts'
import { findings, walk, wider } from '../setup/access.ts'
import { allViews, dense, readable, tableRows } from '../setup/embed.ts'
import { usePage } from '../setup/page.ts'

const site = usePage()

/** A screen of 1280 x 1024 pixels at 400 %. */
const zoomed = { width: 320, height: 256 }

test.each([
  ...publicLanguages.flatMap((lang) => [
    `/embed/funding?lang=${lang}&selection=hoehe`,
    `/embed/people?level=quarter&lang=${lang}`,
    `/embed/facilities?level=district&lang=${lang}`,
  ]),
  '/embed/nothing',
])('nothing is out of reach on %s, at 400 % and on paper', async (address) => {
  const page = await site.open(address, { viewport: zoomed, expected: /400/ })
  expect(await findings(page)).toEqual([])
  expect(await wider(page)).toEqual([])
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.emulateMedia({ media: 'print' })
  expect(await findings(page)).toEqual([])
})

test.each(publicLanguages)(
  'in forced colours everything of a map in %s is reached, and the focus is seen',
  async (lang) => {
    const page = await site.open(`/embed/people?level=quarter&lang=${lang}`, { forcedColors: 'active' })
    expect(await findings(page)).toEqual([])
    // The button, a mark for each source of each area, the addresses of the sources, the files, and three links.
    const marks = await page.locator('td .mark').count()
    const addresses = await page.locator('.sources a').count()
    // Ten quarters have a figure, each of one source.
    expect(marks).toBe(10)
    expect(await walk(page)).toHaveLength(1 + marks + addresses + 6 + 3)
    await page.locator('#move').click()
    await page.locator('.area-button').first().waitFor()
    expect(await findings(page)).toEqual([])
    // The map itself differs only in its direction.
    if (lang === 'de' || lang === 'ar')
      expect((await walk(page)).length).toBeGreaterThan(69 + marks + addresses + 6 + 3)
  },
)

/** What a screen reader is told of the rows of the table. */
async function toldRows(page: Page): Promise<string[]> {
  const tree = await page.locator('table').ariaSnapshot()
  // A line with a colon in its text is quoted.
  return [...tree.matchAll(/^\s*- '?row "(.*)"'?:?$/gm)].map(([, row]) =>
    row!.replaceAll('\\"', '"').replaceAll("''", "'"),
  )
}

describe.each(allViews)('of $quantity at the level of $level', ({ quantity, level }) => {
  test('a screen reader is told every area with its value, without scripts', async () => {
    const address = `/embed/${quantity}?level=${level}`
    const page = await site.open(address, { javaScriptEnabled: false })
    const { body } = await site.app.inject(address)
    const rows = tableRows(body)
    const marks = [...body.matchAll(/<\/td><td>(.*?)<\/td><\/tr>/g)].map(([, cell]) => readable(cell!))
    const [, ...told] = await toldRows(page)
    expect(told).toHaveLength(rows.length)
    for (const [index, { name, value }] of rows.entries()) {
      expect(told[index]).toContain(name)
      expect(dense(told[index]!).endsWith(dense(value + marks[index]))).toBe(true)
    }
  })
})

test('a screen reader is told what the picture is, and the way through the page', async () => {
  const page = await site.open('/embed/funding')
  // A line with a colon in its text is quoted.
  const tree = (await page.locator('body').ariaSnapshot()).replaceAll("'", '')
  for (const part of [
    '- main:',
    '- heading "Fördermittel" [level=1]',
    '- paragraph: Die Karte zeigt die Fördermittel in 6 Gebieten',
    '- img "Karte: Fördermittel. Alle Werte stehen auch in der Tabelle."',
    '- button "Karte bewegen"',
    '- table "Werte der Karte in Euro"',
    '- heading "Quellen" [level=2]',
    '- navigation "Weitere Seiten":',
  ])
    expect(tree).toContain(part)
})
