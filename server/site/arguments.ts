import { InputError } from '../kit/errors.ts'
import type { Aim } from './question.ts'
import { SiteObjective } from './site.inputs.ts'

/** The most sites that one question may ask for. */
export const mostSites = 100
/** The longest search, in seconds, and the usual one. */
export const longestSearch = 60
export const usualSearch = 10

/**
 * What is sought, if it makes sense.
 * @throws InputError that names `count` or `share`.
 */
export function checkAim(objective: SiteObjective, count: number | null, share: number | null): Aim {
  if (objective === SiteObjective.FEWEST_SITES) {
    if (count !== null)
      throw new InputError(`count is ${count}, but FEWEST_SITES finds out how many are needed; leave it out.`, 'count')
    if (!(share !== null && share >= 0 && share <= 1))
      throw new InputError(
        `share is ${share}; for FEWEST_SITES it should be the part of the people to be within reach, from 0 to 1, such as 0.9.`,
        'share',
      )
    return { objective, share }
  }
  if (share !== null) throw new InputError(`share is ${share}, but only FEWEST_SITES takes one; leave it out.`, 'share')
  if (!(count !== null && count >= 1 && count <= mostSites))
    throw new InputError(`count is ${count}; it should be how many sites are sought, from 1 to ${mostSites}.`, 'count')
  return { objective, count }
}

/** @throws InputError that names `seconds`. */
export function checkSeconds(seconds: number): number {
  if (seconds >= 0.1 && seconds <= longestSearch) return seconds
  throw new InputError(`seconds is ${seconds}; it should be from 0.1 to ${longestSearch}.`, 'seconds')
}
