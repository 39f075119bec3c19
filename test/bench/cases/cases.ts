import type { Case } from './case.ts'
import { map } from './map.ts'
import { nested } from './nested.ts'
import { small } from './small.ts'

export type DatasetName = 'shipped' | 'generated'

/** The three cases on a dataset. */
export function casesOf(dataset: DatasetName): Case[] {
  return [small(dataset === 'shipped' ? 'nordstadt' : 'management-010'), nested, map]
}
