import { InputError } from './errors.ts'

/** The most rows of one page. */
export const largestPage = 1000

/** Rows of a page when `first` is left out: of a list of the whole dataset, and of one below a row. */
export const rootPage = 100
export const nestedPage = 20

/** How many rows from where on. @throws InputError for a size that cannot be. */
export function checkPage(
  { first, after }: { first?: number | null; after?: string | null },
  standard: number,
): { first: number; after: string | null } {
  const size = first ?? standard
  if (size < 0 || size > largestPage)
    throw new InputError(
      `first is ${size}; it should be from 0 to ${largestPage}. Go on with "after" for more.`,
      'first',
    )
  return { first: size, after: after ?? null }
}
