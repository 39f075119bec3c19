import type { StyleDocument } from './style.schema.ts'

// MapLibre asks for this stack where a layer names no font.
const defaultStack = 'Open Sans Regular,Arial Unicode MS Regular'

/**
 * The font stacks that a style can ask for, each as MapLibre writes it into the address: names joined by commas.
 * Stacks that an expression would put together from data are not known in advance and not served.
 */
export function fontStacks(layers: StyleDocument['layers']): Set<string> {
  const stacks = new Set([defaultStack])
  const collect = (value: unknown, inTextFont: boolean): void => {
    if (typeof value !== 'object' || value === null) return
    if (inTextFont && Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string')) {
      stacks.add(value.join(','))
    }
    // `text-font` also occurs inside a `format` expression, so every depth is looked at.
    for (const [name, child] of Object.entries(value)) collect(child, inTextFont || name === 'text-font')
  }
  collect(layers, false)
  return stacks
}
