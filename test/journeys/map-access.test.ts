import { describe, expect, test } from 'vitest'
import { findings, walk, wider } from '../setup/access.ts'
import { usePage } from '../setup/page.ts'

const site = usePage()

test.each([
  ['/', 'Gebiete mit Quartiersmanagement (6)', 'light', 1300],
  ['/?area=nordstadt', 'Quellen', 'light', 1300],
  ['/?area=uellendahl&lang=en&asOf=2017-02-01', 'Sources', 'dark', 1300],
  ['/?facility=spielmobil', 'Quellen', 'dark', 360],
  ['/?level=quarter&quantity=people&lang=en', 'Quarters (69)', 'light', 360],
  ['/?level=planet&area=atlantis', 'Nicht gefunden', 'dark', 1300],
] as const)('nothing is out of reach on %s', async (path, heading, colorScheme, width) => {
  const page = await site.open(path, { colorScheme, viewport: { width, height: 700 } })
  await page.getByRole('heading', { name: heading }).waitFor()
  await page.getByRole('button', { name: /^(Vergrößern|Zoom in)$/ }).waitFor()
  expect(await findings(page)).toEqual([])
})

/** A screen of 1280 x 1024 pixels at 400 %. */
const zoomed = { width: 320, height: 256 }

describe.each([
  ['/?area=nordstadt', 'Quellen'],
  ['/?facility=spielmobil&lang=en&level=quarter&quantity=people', 'Sources'],
  ['/?reach=800&add=7.136_51.2606', 'Nach Gebieten'],
  ['/?reach=500&compare=areas.hoehe.nordstadt&lang=en', 'By area'],
])('%s', (path, heading) => {
  const settled = async (options = {}) => {
    const page = await site.open(path, options)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    await page.getByRole('button', { name: /^(Vergrößern|Zoom in)$/ }).waitFor()
    return page
  }

  test('keeps to forced colours, and shows where the focus is', async () => {
    const page = await settled({ forcedColors: 'active', colorScheme: 'dark' })
    expect(await findings(page)).toEqual([])
    expect((await walk(page)).length).toBeGreaterThan(15)
  })

  test('is read at 400 %, and nothing moves', async () => {
    const page = await settled({ viewport: zoomed })
    expect(await findings(page)).toEqual([])
    expect(await wider(page)).toEqual([])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  test('stands whole on paper', async () => {
    const page = await settled({ viewport: { width: 760, height: 1100 } })
    await page.emulateMedia({ media: 'print' })
    expect(await findings(page)).toEqual([])
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main, main > *, .panel, .lists')]
        .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 1)
        .map(({ className }) => className),
    )
    expect(cut).toEqual([])
  })
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
    await page.getByRole('heading', { name: /^(Quellen|Sources|Einrichtungen \(16\))$/ }).waitFor()
    expect(await wider(page)).toEqual([])
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
