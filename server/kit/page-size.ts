import { InputError } from './errors.ts'

/** The most rows of one page. */
export const largestPage = 1000

/** Rows of a page when neither `first` nor `last` is given: of a list of the whole dataset, and of one below a row. */
export const rootPage = 100
export const nestedPage = 20

/** How many rows, from the beginning of what is between the cursors, and then from its end. null = no limit from that side. */
export interface PageSize {
  first: number | null
  last: number | null
}

/** @throws InputError for a size that cannot be. */
export function checkPage(
  { first = null, last = null }: { first?: number | null; last?: number | null },
  standard: number,
): PageSize {
  check('first', first, 'after')
  check('last', last, 'before')
  return first === null && last === null ? { first: standard, last: null } : { first, last }
}

function check(name: string, size: number | null, further: string): void {
  if (size !== null && (size < 0 || size > largestPage))
    throw new InputError(
      `${name} is ${size}; it should be from 0 to ${largestPage}. Go on with "${further}" for more.`,
      name,
    )
}
