import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * What the accessibility checker finds wrong, in words.
 * @param beside selectors of what is not looked at
 */
export async function findings(page: Page, beside: string[] = []): Promise<string[]> {
  // In the page itself, frames included, and told only what is wrong: a fifth of the time of a page of its own for the results.
  const plain = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const checker = beside.reduce((builder, selector) => builder.exclude(selector), plain)
  const { violations } = await checker.analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`))
}

/** What stands out beyond the right edge of the screen; maps, and pictures that clip their own, may. */
export function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clipped = (element: Element) => {
      const picture = element.parentElement?.closest('svg')
      return picture && getComputedStyle(picture).overflow === 'hidden'
    }
    return [...document.querySelectorAll('body *:not(.visually-hidden)')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((element) => !element.closest('.maplibregl-map') && !clipped(element))
      .map((element) => element.outerHTML.slice(0, 100))
  })
}

/** Each walk leaves marks of its own. */
let walks = 0

/**
 * The names of everything that a keyboard reaches, in order, until it comes to the same again; fails where the focus is out of
 * sight, covered or not shown. It need not begin at the start of the page: a panel that has opened has the focus.
 */
export async function walk(page: Page): Promise<string[]> {
  const names: string[] = []
  const mark = String(++walks)
  for (;;) {
    await page.keyboard.press('Tab')
    const { name, again, covered, shown } = await page.evaluate((mark) => {
      const element = document.activeElement as HTMLElement
      const again = element.dataset.walk === mark
      element.dataset.walk = mark
      if (element === document.body) return { name: null, again, covered: false, shown: true }
      // Of a link that goes on in a new line, the first line.
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2)
      const name =
        element.getAttribute('aria-label') ?? element.closest('label, .choice')?.textContent ?? element.textContent
      // A field may leave it to what stands around it.
      const rings = [element, element.parentElement!].map((marked) => getComputedStyle(marked))
      const shown = rings.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      )
      return { name: name!.trim(), again, shown, covered: !hit || !(element.contains(hit) || hit.contains(element)) }
    }, mark)
    if (again) return names
    if (name === null) continue
    expect(covered, `"${name}" is covered or out of sight`).toBe(false)
    expect(shown, `the focus on "${name}" is not to be seen`).toBe(true)
    names.push(name)
    if (names.length > 200) throw new Error('The focus does not leave the page.')
  }
}
