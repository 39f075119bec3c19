import { describedEnum } from './described-enum.ts'

/** How good a figure is. */
export const Basis = describedEnum('Basis', 'How good a figure is.', {
  DOCUMENTED: 'Stated exactly by its source.',
  APPROXIMATE: 'Stated by its source as "about".',
  ESTIMATED: 'Split or estimated by a named rule.',
})
export type Basis = keyof typeof Basis

const order = [Basis.DOCUMENTED, Basis.APPROXIMATE, Basis.ESTIMATED]

/** The weakest of several bases: what a sum of such figures is worth. null for none. */
export function weakest(bases: readonly (Basis | null)[]): Basis | null {
  return order.findLast((basis) => bases.includes(basis)) ?? null
}
