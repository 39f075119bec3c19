import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { estimated, plain, shownFigures, withoutAsking } from '../setup/coverage-page.ts'
import { until, usePage } from '../setup/page.ts'

const site = usePage()
const scenarioOf = (page: Page) => new URL(page.url()).searchParams
const canvas = 'canvas.maplibregl-canvas'

/** Waits until the map has drawn what it shows. */
async function settled(page: Page): Promise<void> {
  await until(async () => expect((await shownFigures(page)).size).toBe(8))
  await page.getByRole('button', { name: 'Vergrößern' }).waitFor()
}

test('a click adds a place, dragging moves it and everything follows, and a click on the bin removes it', async () => {
  const page = await site.open('/?reach=500&lng=7.14&lat=51.262&zoom=13&add=')
  await settled(page)
  await withoutAsking(page, async () => {
    const map = page.locator(canvas)
    const { x, y, width, height } = (await map.boundingBox())!
    await until(async () => {
      await map.click({ position: { x: width * 0.3, y: height * 0.3 } })
      expect(scenarioOf(page).get('add')).not.toBe('')
    })
    const marker = page.getByRole('button', { name: /^Neuer Ort 1/ })
    await marker.waitFor()
    const first = scenarioOf(page).get('add')
    const before = await shownFigures(page)

    await marker.hover()
    await page.mouse.down()
    await page.mouse.move(x + width * 0.5, y + height * 0.3, { steps: 4 })
    // Figures follow while the place is still being dragged; the address does not.
    await until(async () => expect(await shownFigures(page)).not.toEqual(before))
    expect(scenarioOf(page).get('add')).toBe(first)
    await page.mouse.up()
    await until(() => expect(scenarioOf(page).get('add')).not.toBe(first))
    expect(scenarioOf(page).get('add')!.split('*')).toHaveLength(1)

    await page.getByRole('button', { name: 'Neuen Ort 1 löschen' }).click()
    await until(() => expect(scenarioOf(page).get('add')).toBe(''))
    expect(await marker.count()).toBe(0)
  })
})

test('everything works by keyboard: add at the centre, move with arrow keys, close, remove', async () => {
  const page = await site.open('/?reach=500&lng=7.14&lat=51.262&zoom=13')
  await settled(page)
  await page.getByRole('switch', { name: 'Szenario planen' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Ort in der Kartenmitte hinzufügen' }).press('Enter')
  await until(() => expect(scenarioOf(page).get('add')).toBe('7.14_51.262'))
  const marker = page.getByRole('button', { name: /^Neuer Ort 1/ })
  await marker.focus()
  await page.keyboard.press('ArrowUp')
  await until(() => expect(scenarioOf(page).get('add')).toBe('7.14_51.2621'))
  await page.getByText('Einrichtungen schließen').press('Enter')
  await page.getByRole('checkbox', { name: 'Offene Tür (OT) Höhe' }).press('Space')
  await until(() => expect(scenarioOf(page).get('close')).toBe('ot-hoehe'))
  await marker.press('Delete')
  await until(() => expect(scenarioOf(page).has('add')).toBe(true))
  expect(scenarioOf(page).get('add')).toBe('')
})

test('an address opens the same scenario, with the numbers of the server', async () => {
  const address = '/?reach=700&add=7.12_51.262*7.15_51.255&close=ot-hoehe'
  const page = await site.open(address)
  await settled(page)
  const { coverage } = await site.ask(`{
    coverage(areas: { kind: MANAGEMENT_AREA }, reach: { metres: 700 }, scenario: { close: ["ot-hoehe"], add: [
      { location: { type: "Point", coordinates: [7.12, 51.262] } }, { location: { type: "Point", coordinates: [7.15, 51.255] } }
    ] }) { newlyReached noLongerReached before { peopleReached } total { peopleReached } }
  }`)
  const change = plain(await page.locator('.coverage-change').innerText())
  expect(change).toBe(
    `Neu erreichte Menschen: ${estimated(coverage.newlyReached)} · nicht mehr erreichte: ${estimated(coverage.noLongerReached)}`,
  )
  const [before, after] = (await shownFigures(page)).get('Erreichte Menschen')!
  expect(before).toBe(`${estimated(coverage.before.peopleReached)}`)
  expect(after).toBe(`${estimated(coverage.total.peopleReached)}`)
  expect(await page.getByRole('button', { name: /^Neuer Ort \d/ }).count()).toBe(2)
  await page.getByRole('button', { name: /^Geschlossen: Offene Tür/ }).waitFor()
})

test('what of a scenario cannot be used is said and left out', async () => {
  const page = await site.open('/?reach=500&add=7.12_51.262*DROP&close=../x')
  await settled(page)
  await page.getByText('2 Angaben in der Adresse sind nicht verwendbar').waitFor()
  expect(await page.getByRole('switch', { name: 'Szenario planen' }).isChecked()).toBe(false)
})
