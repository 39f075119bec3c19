import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureOf, type AreaAnswer } from '../../presentation/area-figure.ts'
import { quantities } from '../../presentation/choices.ts'
import { formatFigure } from '../../presentation/format.ts'
import { figureRemarks } from '../../presentation/remarks.ts'
import { publicLanguages } from '../../presentation/address/public-view.ts'
import { wordingOf } from '../../server/publish/view/languages.ts'
import { areaAnswer } from '../setup/shown.ts'

/** What the graph answers about the figure itself, whatever it is called there. */
const answered = {
  funding: ({ funding }: AreaAnswer) => funding,
  'funding-per-inhabitant': ({ funding }: AreaAnswer) => funding,
  'full-time-equivalents': ({ staff }: AreaAnswer) => staff,
  facilities: ({ facilityCount }: AreaAnswer) => facilityCount,
  projects: ({ projectCount }: AreaAnswer) => projectCount,
  people: ({ population }: AreaAnswer) => ({ ...population, hasUnknown: false }),
  'foreign-nationals': ({ foreignNationalsShare }: AreaAnswer) => ({ ...foreignNationalsShare, hasUnknown: false }),
}

describe.each(quantities)('%s', (quantity) => {
  const isDivided = quantity === 'funding-per-inhabitant'

  test.each(publicLanguages)('reads in %s as what the graph says, and as zero only where that says zero', (lang) => {
    const { intl, text } = wordingOf(lang)
    fc.assert(
      fc.property(areaAnswer, (answer) => {
        const figure = figureOf(answer, quantity)
        const said = formatFigure(intl, text, quantity, figure)
        if (!isDivided) expect(figure.state).toBe(answered[quantity](answer).state)
        if (figure.state === 'UNKNOWN') expect(said).toBe(text('figure.unknown'))
        else if (figure.state === 'NOTHING_RECORDED') expect(said).toBe(text('figure.nothing'))
        else {
          expect(/[1-9]/.test(said)).toBe(figure.state === 'KNOWN')
        }
        expect(/\d/.test(said)).toBe(figure.value !== null)
      }),
    )
  })

  test('has no value, no basis and no date where it is unknown or nothing is recorded', () => {
    fc.assert(
      fc.property(areaAnswer, (answer) => {
        const { state, value, exact, basis, atLeast, dates, population, unknownReason } = figureOf(answer, quantity)
        const hasValue = state === 'KNOWN' || state === 'ZERO'
        expect(value !== null).toBe(hasValue)
        if (!hasValue)
          expect({ exact, basis, dates, population, atLeast }).toEqual({
            exact: null,
            basis: null,
            dates: null,
            population: null,
            atLeast: false,
          })
        expect(unknownReason !== null).toBe(state === 'UNKNOWN' || atLeast)
      }),
    )
  })

  test.each(publicLanguages)('names in %s what limits it: lower limits, estimates, computing, several days', (lang) => {
    const { intl, text } = wordingOf(lang)
    const marks = (id: 'figure.atLeast' | 'figure.approximate' | 'figure.estimated') =>
      text(id, { value: '|' }).split('|').filter((part) => part.trim() !== '') // prettier-ignore
    fc.assert(
      fc.property(areaAnswer, (answer) => {
        const figure = figureOf(answer, quantity)
        const said = formatFigure(intl, text, quantity, figure)
        const remarks = figureRemarks(text, figure)
        const isMarked = (id: Parameters<typeof marks>[0]) => marks(id).every((mark) => said.includes(mark))
        if (figure.atLeast) expect(isMarked('figure.atLeast')).toBe(true)
        if (figure.basis === 'APPROXIMATE') expect(isMarked('figure.approximate')).toBe(true)
        if (figure.basis === 'ESTIMATED') expect(isMarked('figure.estimated')).toBe(true)
        expect(remarks.includes(text('figure.computed'))).toBe(figure.computed)
        const told = remarks.join(' ')
        for (const dates of [figure.dates, figure.population]) {
          if (!dates) continue
          const years = [dates.from, dates.to].flatMap((day) => day?.slice(0, 4) ?? [])
          for (const year of years) expect(told).toContain(year)
          if (years.length === 0) expect(told).not.toMatch(/\d{4}/)
          if (dates.undated && years.length > 0)
            expect(told).toContain(text('dates.partlyUndated', { years: '' }).trim())
          if (dates.undated && years.length === 0) expect(told).toContain(text('dates.undated'))
        }
        if (!figure.dates && !figure.population) expect(told).not.toMatch(/\d{4}/)
      }),
    )
  })
})

test('money per inhabitant tells of when the people are, and that this is long before or after', () => {
  fc.assert(
    fc.property(areaAnswer, ({ funding }) => {
      const figure = figureOf({ funding }, 'funding-per-inhabitant')
      if (figure.value === null) return
      const { earliestDate: from, latestDate: to, undated } = funding.population
      expect(figure.population).toEqual({ from, to, undated, distant: funding.populationDistant })
      expect(figure.computed).toBe(true)
    }),
  )
})
