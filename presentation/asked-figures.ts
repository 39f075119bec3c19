import type { Quantity } from './choices.ts'

/** Which figures a quantity is made of: the variables by which queries leave out the others, and their sources. */
export function askedFigures(quantity: Quantity) {
  return {
    funding: quantity === 'funding' || quantity === 'funding-per-inhabitant',
    perInhabitant: quantity === 'funding-per-inhabitant',
    staff: quantity === 'full-time-equivalents',
    facilities: quantity === 'facilities',
    projects: quantity === 'projects',
    people: quantity === 'people',
    share: quantity === 'foreign-nationals',
  }
}
