import type { Case } from './case.ts'
import { map } from './map.ts'
import { nested } from './nested.ts'
import { panel } from './panel.ts'
import { shapes } from './shapes.ts'
import { small } from './small.ts'

export type DatasetName = 'shipped' | 'generated'

/** The cases on a dataset: three that ask for what is stored, and two with what is computed of it. */
export function casesOf(dataset: DatasetName): Case[] {
  const area = dataset === 'shipped' ? 'nordstadt' : 'management-010'
  return [small(area), nested, shapes, panel(area), map]
}
