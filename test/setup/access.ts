import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What the accessibility checker finds wrong, in words.
 * @param beside selectors of what is not looked at
 */
export async function findings(page: Page, beside: string[] = []): Promise<string[]> {
  const checker = beside.reduce((builder, selector) => builder.exclude(selector), new AxeBuilder({ page }))
  const { violations } = await checker.analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`))
}

/** What a visitor's browser has to be set to, to see the page in these colours; `forced` = those of the system. */
export function coloursOf(colours: 'light' | 'dark' | 'forced') {
  return colours === 'forced' ? ({ forcedColors: 'active' } as const) : { colorScheme: colours }
}
