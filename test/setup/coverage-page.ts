import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'

/** The figures of the table with this caption as a person reads them, by the name of their row. */
export async function shownFigures(
  page: Page,
  caption = 'Kennzahlen zur Erreichbarkeit',
): Promise<Map<string, string[]>> {
  const rows = await page
    .getByRole('table', { name: caption })
    .locator('tbody tr:not(.figures-how)')
    .evaluateAll((all) =>
      all.map((row) => ({
        name: row.querySelector('th')!.textContent.trim(),
        values: [...row.querySelectorAll('td')].map((cell) => cell.firstElementChild?.textContent ?? cell.textContent),
      })),
    )
  return new Map(rows.map(({ name, values }) => [name, values.map(plain)]))
}

/** A text with ordinary spaces only, and without the sign of an estimate. */
export function plain(text: string): string {
  return text
    .replace(/[\u2060≈]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Does something, and fails if the page asks the graph meanwhile. */
export async function withoutAsking(page: Page, action: () => Promise<unknown>): Promise<void> {
  const asked: string[] = []
  const remember = (request: Request) =>
    void (request.url().includes('/graphql') && asked.push(request.postData() ?? ''))
  page.on('request', remember)
  await action()
  page.off('request', remember)
  expect(asked, 'requests to the graph').toEqual([])
}

/** Whole numbers as a German reads them. */
const german = (value: number) => Math.round(value).toLocaleString('de-DE')

/** An estimated number of people: three digits, as a German reads them. */
export const estimated = (value: number) => german(value < 100 ? value : Number(value.toPrecision(3)))
