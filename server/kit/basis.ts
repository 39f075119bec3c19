import { registerEnumType } from 'type-graphql'

/** How good a figure is. */
export enum Basis {
  DOCUMENTED = 'DOCUMENTED',
  APPROXIMATE = 'APPROXIMATE',
  ESTIMATED = 'ESTIMATED',
}
registerEnumType(Basis, {
  name: 'Basis',
  description: 'How good a figure is.',
  valuesConfig: {
    DOCUMENTED: { description: 'Stated exactly by its source.' },
    APPROXIMATE: { description: 'Stated by its source as "about".' },
    ESTIMATED: { description: 'Split or estimated by a named rule.' },
  },
})

const order = [Basis.DOCUMENTED, Basis.APPROXIMATE, Basis.ESTIMATED]

/** The weakest of several bases: what a sum of such figures is worth. null for none. */
export function weakest(bases: readonly (Basis | null)[]): Basis | null {
  return order.findLast((basis) => bases.includes(basis)) ?? null
}
