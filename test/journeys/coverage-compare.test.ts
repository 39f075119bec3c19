import { expect, test } from 'vitest'
import { estimated, shownFigures } from '../setup/coverage-page.ts'
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
    estimated(coverage.areas.find(({ area }: any) => area.key === key).figures.peopleReached)
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

test('two days of an area differ in nothing but its people, because no place has changed', async () => {
  const page = await site.open('/?reach=500&focus=ostersbaum&compare=days.2015-01-01.2026-11-26')
  await page.getByText('Die Einrichtungen sind an beiden Tagen dieselben.').waitFor()
  const figures = await shownFigures(page, 'Vergleich')
  for (const name of ['Anteil der Menschen', 'Mittlere Entfernung', 'Anteil der Fläche'])
    expect(figures.get(name)!.at(-1), name).toBe('unverändert')
})

test('a day on which nothing is known is not compared, and words say why', async () => {
  const page = await site.open('/?reach=500&focus=ostersbaum&compare=days.1900-01-01.2022-01-01')
  await page.getByText('Menschen lassen sich hier nicht vergleichen').waitFor()
  expect([...(await shownFigures(page, 'Vergleich')).keys()]).toEqual(['Anteil der Fläche'])
})

test('two days side by side, each with the people of its time', async () => {
  const page = await site.open('/?reach=500&focus=ostersbaum&compare=days.2017-01-01.2022-01-01')
  const reachedOn = async (day: string) => {
    const { coverage } = await site.ask(
      `query ($day: Date) { coverage(areas: { kind: MANAGEMENT_AREA }, reach: { metres: 500 }, asOf: $day) { areas { area { key } figures { peopleReached } } } }`,
      { day },
    )
    const { figures } = coverage.areas.find(({ area }: any) => area.key === 'ostersbaum')
    return figures.peopleReached as number
  }
  const expected = [await reachedOn('2017-01-01'), await reachedOn('2022-01-01')]
  await until(async () =>
    expect((await shownFigures(page, 'Vergleich')).get('Erreichte Menschen')!.slice(0, 2)).toEqual(
      expected.map(estimated),
    ),
  )
  await page.getByRole('columnheader', { name: '1. Januar 2017' }).waitFor()
  await page.getByLabel('Stichtag 1').fill('2022-01-01')
  await until(async () =>
    expect((await shownFigures(page, 'Vergleich')).get('Erreichte Menschen')).toEqual([
      estimated(expected[1]!),
      estimated(expected[1]!),
      'unverändert',
    ]),
  )
})
