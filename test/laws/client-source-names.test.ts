import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceNames } from '../../client/nouns/source/source.names.ts'

/** Names that are often alike, empty, or look like numbered ones. */
const name = fc.constantFrom('', ' ', 'WZ', 'WZ 1', 'WZ 2', 'WP', 'Westdeutsche Zeitung')
const sources = fc.array(fc.record({ key: fc.stringMatching(/^[a-d]$/), abbreviation: fc.option(name), title: name }), {
  maxLength: 12,
})

test('every source has a name, and no two have the same, whatever their abbreviations', () => {
  fc.assert(
    fc.property(sources, (cited) => {
      const keys = new Set(cited.map(({ key }) => key))
      const names = [...sourceNames(cited).values()]
      expect(names).toHaveLength(keys.size)
      expect(new Set(names).size).toBe(keys.size)
      expect(names.every((each) => each.trim() !== '')).toBe(true)
    }),
  )
})

test('a source that shares its abbreviation with nobody has it as its name', () => {
  const names = sourceNames([
    { key: 'one', abbreviation: 'WZ', title: 'One' },
    { key: 'two', abbreviation: 'WZ', title: 'Two' },
    { key: 'three', abbreviation: 'VO', title: 'Three' },
    { key: 'four', abbreviation: null, title: 'Four' },
  ])
  expect([...names.values()]).toEqual(['WZ 1', 'WZ 2', 'VO', 'Four'])
})
