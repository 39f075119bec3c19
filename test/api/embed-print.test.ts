import { describe, expect, test } from 'vitest'
import { wordingOf } from '../../server/publish/view/languages.ts'
import { allViews, dense, tableRows } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'
import { elementsOf, instructionsOf, readPrint, spokenTexts, unmarked } from '../setup/print.ts'

const graph = useGraph()

async function get(address: string) {
  const answer = await graph.app.inject({ url: `/embed/${address}` })
  expect(answer.statusCode, address).toBe(200)
  return answer
}

const views = [
  ...allViews.map(({ quantity, level }) => ({ quantity, query: `level=${level}`, lang: 'de' as const })),
  ...(['tr', 'uk', 'en', 'de-simple', 'ar'] as const).map((lang) => ({
    quantity: 'people',
    query: `lang=${lang}`,
    lang,
  })),
]

describe.each(views)('the print of $quantity, $query', ({ quantity, query, lang }) => {
  test('can be read aloud: title, figure, and every area with its value', async () => {
    const pdf = (await get(`${quantity}.pdf?${query}`)).rawPayload
    const page = (await get(`${quantity}?${query}`)).body
    const { features } = (await get(`${quantity}.geojson?${query}`)).json()
    const { info, title, marked, preferences, pages, loose } = await readPrint(pdf)
    expect(info).toMatchObject({ Language: lang, Title: title })
    expect(page).toContain(`<h1>${title}</h1>`)
    expect(marked).toMatchObject({ Marked: true })
    expect(preferences).toMatchObject({ DisplayDocTitle: true })
    expect(loose).toEqual([])
    const instructions = instructionsOf(pdf)
    expect(instructions.length).toBeGreaterThan(100)
    expect(unmarked(instructions)).toEqual([])

    expect(elementsOf(pages, 'H1')).toHaveLength(1)
    expect(pages[0]!.children[0]!.children[0]).toMatchObject({ role: 'H1' })
    const figures = elementsOf(pages, 'Figure')
    expect(figures.length > 0).toBe(features.some(({ properties }: any) => properties.labelLongitude !== null))
    for (const { alt, bbox } of figures) {
      expect(alt).toBe(wordingOf(lang).text('map.label', { title: String(title) }))
      expect(bbox).toHaveLength(4)
    }
    const rows = elementsOf(pages, 'TR').map(({ children }) => children)
    expect(rows.every(([head, cell]) => head!.role === 'TH' && cell!.role === 'TD')).toBe(true)
    expect(rows.map(([head]) => dense(elementsOf([head!], 'Span')[0]!.text))).toEqual(
      tableRows(page).map(({ name }) => dense(name)),
    )
    // The name of an area is German, and what sources say about its figure stands in their language.
    for (const [head] of rows) {
      const [name, ...notes] = elementsOf([head!], 'Span').map((span) => span.lang)
      expect([name, ...new Set(notes)].join(' ')).toMatch(lang === 'en' ? /^de( en)?$/ : /^de( de)?$/)
    }
    if (lang !== 'ar')
      expect(rows.map(([, cell]) => dense(cell!.text))).toEqual(tableRows(page).map(({ value }) => dense(value)))
    expect(elementsOf(pages, 'L').every(({ children }) => children.every(({ role }) => role === 'LI'))).toBe(true)
  })
})

test('Arabic is read in its own order, not in that of the paper', async () => {
  const pdf = (await get('funding.pdf?lang=ar')).rawPayload
  const page = (await get('funding?lang=ar')).body
  const spoken = spokenTexts(instructionsOf(pdf)).map((text) => text.replaceAll(/[\u200e\u200f]/g, ''))
  expect(spoken[0]).toBe('أموال الدعم')
  const [, sentences] = /<\/p>\s*<p>(.*?)<\/p>/s.exec(page)!
  expect(spoken.join('')).toContain(sentences!.replaceAll(/[\u200e\u200f]/g, ''))
  // A long value stands on two lines, which are read one after the other.
  const heard = spoken.flatMap((text, index) => [text, `${text}${spoken[index + 1] ?? ''}`]).map(dense)
  for (const { value } of tableRows(page)) expect(heard).toContain(dense(value))
})
