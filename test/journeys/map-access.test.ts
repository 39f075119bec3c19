import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
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

const phone = { width: 360, height: 640 }

/** The names of everything that a keyboard reaches, in order; fails where the focus is out of sight or covered. */
async function walk(page: Page): Promise<string[]> {
  const names: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const { name, covered } = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return { name: null, covered: false }
      const { left, top, width, height } = element.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2)
      const name =
        element.getAttribute('aria-label') ?? element.closest('label, .choice')?.textContent ?? element.textContent
      return { name: name!.trim(), covered: !hit || !(element.contains(hit) || hit.contains(element)) }
    })
    if (name === null) return names
    expect(covered, `"${name}" is covered or out of sight`).toBe(false)
    names.push(name)
    if (names.length > 200) throw new Error('The focus does not leave the page.')
  }
}

describe('on a screen of 360 pixels', () => {
  test('everything is reached by keyboard and in sight when it has the focus', async () => {
    const page = await site.open('/', { viewport: phone })
    await page.getByRole('link', { name: /^Spielmobil/ }).waitFor()
    await page.getByRole('button', { name: 'Vergrößern' }).waitFor()
    const names = (await walk(page)).join('\n')
    for (const name of [
      'Zur Liste',
      'Datenabfrage',
      'English',
      'Vergrößern',
      'Verkleinern',
      'Karte.',
      'Vorige Änderung',
      'Stichtag wählen',
    ]) {
      expect(names).toContain(name)
    }
    for (const name of [
      'Gebietsebene',
      'Dargestellte Größe',
      'Klassenbildung',
      'Höhe',
      'Wichlinghausen/Oberbarmen',
      'Alte Feuerwache',
      'Spielmobil',
    ]) {
      expect(names).toContain(name)
    }
  })

  test.each([
    '/',
    '/?area=wichlinghausen-oberbarmen',
    '/?facility=alte-feuerwache&lang=en',
    '/?level=quarter&quantity=people',
  ])('nothing is wider than the screen on %s', async (path) => {
    const page = await site.open(path, { viewport: phone })
    await page.getByRole('button', { name: /^(Vergrößern|Zoom in)$/ }).waitFor()
    await page.getByRole('heading', { name: /^(Quellen|Sources|Einrichtungen \(5\))$/ }).waitFor()
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll('body *:not(.visually-hidden)')]
        .filter(
          (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !element.closest('.maplibregl-map'),
        )
        .map((element) => element.outerHTML.slice(0, 100)),
    )
    expect(wider).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  test('a panel opens beneath the map and closes again', async () => {
    const page = await site.open('/', { viewport: phone, hasTouch: true })
    const row = page.getByRole('link', { name: /^Ostersbaum/ })
    await row.tap()
    const panel = page.getByRole('region', { name: 'Ostersbaum', exact: true })
    await panel.getByRole('heading', { name: 'Kennzahlen' }).waitFor()
    const { y: top } = (await panel.getByRole('heading', { level: 2 }).boundingBox())!
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(640)
    await panel.getByRole('button', { name: 'Schließen' }).tap()
    await row.waitFor()
  })
})
