import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectedRows, quantities } from '../setup/figures.ts'
import { until, usePage } from '../setup/page.ts'

const site = usePage()

/** The areas of the list as a person reads them. */
async function shownRows(page: Page) {
  const rows = page.locator('#list .rows').first().getByRole('link')
  return rows.evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector('.row-name')!.textContent,
      value: row.querySelector('.row-value')!.textContent.replace(/\s+/g, ' '),
    })),
  )
}

const plain = (rows: { name: string; value: string }[]) =>
  rows.map(({ name, value }) => ({ name, value: value.replace(/\s+/g, ' ') }))

test('the list says what the graph says, for every level and quantity', async () => {
  const page = await site.open('/')
  for (const [level, kind, count] of [
    ['Gebiete mit Quartiersmanagement', 'MANAGEMENT_AREA', 6],
    ['Quartiere', 'QUARTER', 69],
    ['Stadtbezirke', 'DISTRICT', 10],
    ['Programmgebiete (Soziale Stadt)', 'PROGRAMME_AREA', 2],
  ] as const) {
    await page.getByLabel('Gebietsebene').selectOption(level)
    for (const quantity of Object.keys(quantities)) {
      await page.getByLabel('Dargestellte Größe').selectOption(quantity)
      const expected = plain(await expectedRows(site.ask, kind, quantity))
      expect(expected).toHaveLength(count)
      await until(async () => expect(await shownRows(page)).toEqual(expected))
    }
  }
})

describe('the time slider, by keyboard', () => {
  test('projects, posts and money follow the day', async () => {
    const page = await site.open('/')
    const slider = page.getByRole('slider', { name: 'Stichtag wählen' })
    await slider.focus()

    await page.keyboard.press('Home')
    await go('2017-02-01', '1. Februar 2017')
    await go('2020-01-01', '1. Januar 2020')
    await page.getByRole('radio', { name: 'Stichtag 1. Januar 2020' }).focus()
    await page.keyboard.press('ArrowUp')
    await until(() => expect(new URL(page.url()).searchParams.has('asOf')).toBe(false))
    await compare(null)

    /** Press the right arrow until the slider says the day. */
    async function go(day: string, words: string) {
      for (let presses = 0; presses < 200; presses++) {
        if ((await slider.getAttribute('aria-valuetext')) === `Stichtag ${words}`) break
        await page.keyboard.press('ArrowRight')
      }
      await until(() => expect(new URL(page.url()).searchParams.get('asOf')).toBe(day))
      await compare(day)
      await slider.focus()
    }

    async function compare(day: string | null) {
      for (const quantity of ['Projekte', 'Vollzeitäquivalente', 'Fördermittel']) {
        await page.getByLabel('Dargestellte Größe').selectOption(quantity)
        const expected = plain(await expectedRows(site.ask, 'MANAGEMENT_AREA', quantity, day))
        await until(async () => expect(await shownRows(page)).toEqual(expected))
      }
    }
  })

  test('the answers differ between the days, and so does the panel', async () => {
    const funding = async (day: string | null) => expectedRows(site.ask, 'MANAGEMENT_AREA', 'Fördermittel', day)
    expect(await funding('2017-02-01')).not.toEqual(await funding('2020-01-01'))

    const page = await site.open('/?area=hoehe&asOf=2016-07-31')
    const panel = page.getByRole('region', { name: 'Höhe', exact: true })
    await panel.getByText('Angaben zum Stichtag 31. Juli 2016').waitFor()
    await panel.getByText('nichts verzeichnet', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Nächste Änderung: 1. August 2016' }).click()
    await panel.getByText('Quartiersmanagement für die Arbeit mit und für Geflüchtete').waitFor()
    await panel.getByText('ca. 100.000 €').first().waitFor()
    await page.getByRole('button', { name: 'Nächste Änderung' }).click()
    await page.getByRole('radio', { name: 'Gesamter Zeitraum' }).click()
    await panel.getByText('Angaben zum Stichtag').waitFor({ state: 'detached' })
  })
})
