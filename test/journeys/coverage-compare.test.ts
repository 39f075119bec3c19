import { expect, test } from 'vitest'
import { german, shownFigures } from '../setup/coverage-page.ts'
import { until, usePage } from '../setup/page.ts'

const site = usePage()

test('two areas side by side: the same figures, both curves, and the address opens them again', async () => {
  const page = await site.open('/?reach=500')
  await page.getByLabel('Gegenüberstellen').selectOption('Zwei Gebiete')
  await page.getByLabel('Gebiet 1').selectOption('Höhe')
  await page.getByLabel('Gebiet 2').selectOption('Ostersbaum')
  await until(() => expect(new URL(page.url()).searchParams.get('compare')).toBe('areas.hoehe.ostersbaum'))
  const { coverage } = await site.ask(`{
    coverage(areas: { kind: MANAGEMENT_AREA }, reach: { metres: 500 }) { areas { area { key } figures { peopleReached } } }
  }`)
  const reached = (key: string) =>
    german(coverage.areas.find(({ area }: any) => area.key === key).figures.peopleReached)
  for (let opened = 0; opened < 2; opened++) {
    await until(async () =>
      expect((await shownFigures(page, 'Vergleich')).get('Erreichte Menschen')).toEqual([
        reached('hoehe'),
        reached('ostersbaum'),
      ]),
    )
    expect(
      await page.locator('.curve').last().locator('.curve-line[class*=curve-0], path.curve-line').count(),
    ).toBeGreaterThan(1)
    await page.reload()
  }
})

test('two days side by side, each with the people of its time', async () => {
  const page = await site.open('/?reach=500&focus=ostersbaum&compare=days.2017-01-01.2022-01-01')
  const reachedOn = async (day: string) => {
    const { coverage } = await site.ask(
      `query ($day: Date) { coverage(areas: { kind: MANAGEMENT_AREA }, reach: { metres: 500 }, asOf: $day) { areas { area { key } figures { peopleReached } } } }`,
      { day },
    )
    const { figures } = coverage.areas.find(({ area }: any) => area.key === 'ostersbaum')
    return figures.peopleReached === null ? 'unbekannt' : german(figures.peopleReached)
  }
  const expected = [await reachedOn('2017-01-01'), await reachedOn('2022-01-01')]
  await until(async () => expect((await shownFigures(page, 'Vergleich')).get('Erreichte Menschen')).toEqual(expected))
  await page.getByRole('columnheader', { name: '1. Januar 2017' }).waitFor()
  await page.getByLabel('Stichtag 1').fill('2022-01-01')
  await until(async () =>
    expect((await shownFigures(page, 'Vergleich')).get('Erreichte Menschen')).toEqual([expected[1], expected[1]]),
  )
})
