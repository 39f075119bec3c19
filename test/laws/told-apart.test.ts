import { expect, test } from 'vitest'
import { apart } from '../../server/nouns/funding/told-apart.ts'
import type { Relation } from '../../server/kit/apportion.ts'

const relation = (inside: string[], around: Relation['around'] = null): Relation => ({
  inside: new Set(inside),
  around,
})

test('a part that lies in two areas falls to none of them, and both say that they may have more', () => {
  const told = apart(
    new Map([
      ['one', new Map([['item', relation(['a', 'shared'])]])],
      ['other', new Map([['item', relation(['shared'], 'BOUNDARY_UNKNOWN')]])],
      ['third', new Map([['item', relation(['c'])]])],
    ]),
  )
  expect(told.get('one')!.get('item')).toEqual(relation(['a'], 'NOT_SPLIT'))
  expect(told.get('other')!.get('item')).toEqual(relation([], 'BOUNDARY_UNKNOWN'))
  expect(told.get('third')!.get('item')).toEqual(relation(['c']))
})

test('parts of one name that belong to two items are two parts', () => {
  const own = new Map([
    ['one', new Map([['item-1', relation(['a'])]])],
    ['other', new Map([['item-2', relation(['a'])]])],
  ])
  expect(apart(own)).toEqual(own)
})
