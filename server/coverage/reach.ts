import type { Reach } from '../../arithmetic/place.ts'
import { InputError } from '../kit/errors.ts'
import type { ReachInput } from './coverage.inputs.ts'

const largestDetourFactor = 10

/** A reach that makes sense. @throws InputError that names `reach.metres` or `reach.detourFactor`. */
export function checkReach({ metres, detourFactor }: ReachInput): Reach {
  if (!(metres >= 0 && metres < Infinity))
    throw new InputError(
      `reach.metres is ${metres}; it should be a distance in metres, 0 or more, such as 500.`,
      'reach.metres',
    )
  if (!(detourFactor >= 1 && detourFactor <= largestDetourFactor))
    throw new InputError(
      `reach.detourFactor is ${detourFactor}; it should be from 1 (straight line) to ${largestDetourFactor}, such as 1.3.`,
      'reach.detourFactor',
    )
  return { metres, detourFactor }
}
