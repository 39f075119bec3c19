import { describe, expect, test } from 'vitest'
import { allViews, dense, tableRows } from '../setup/embed.ts'
import { useGraph } from '../setup/graph.ts'
import {
  boxOf,
  drawPoints,
  groundsOf,
  hasColour,
  missingLetters,
  readPoints,
  share,
  sizeOf,
  splitMap,
  surfacesOf,
  textsOf,
  withoutTexts,
  type Box,
} from '../setup/picture.ts'

const graph = useGraph()

async function get(address: string) {
  const answer = await graph.app.inject({ url: `/embed/${address}` })
  expect(answer.statusCode, address).toBe(200)
  return answer
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const views = [
  ...allViews.map(({ quantity, level }) => ({ quantity, query: `level=${level}`, zoom: 1 })),
  ...['ar', 'tr', 'uk', 'en', 'de-simple'].map((lang) => ({ quantity: 'funding', query: `lang=${lang}`, zoom: 2 })),
  { quantity: 'people', query: 'level=quarter&lang=ar', zoom: 1 },
  {
    quantity: 'facilities',
    query: 'layers=labels,facilities&selection=nordstadt&section=7.12,51.25,7.19,51.28',
    zoom: 1,
  },
]
const letters = new Set<string>()

describe.each(views)('the picture of $quantity, $query', ({ quantity, query, zoom }) => {
  test('has every text: whole, apart from the others, and to be seen', async () => {
    const svg = (await get(`${quantity}.svg?${query}`)).body
    const picture = readPoints((await get(`${quantity}.png?${query}&scale=${zoom}`)).rawPayload)
    const { width, height } = sizeOf(svg)
    expect([picture.width, picture.height]).toEqual([width * zoom, height * zoom])
    const expected = drawPoints(svg, zoom)
    expect(Buffer.compare(Buffer.from(picture.data), Buffer.from(expected.data)), 'as drawn with all fonts').toBe(0)
    const ground = drawPoints(withoutTexts(svg), zoom)
    const texts = textsOf(svg)
    const said = dense(texts.map(({ words }) => words).join(''))
    for (const { name, value } of tableRows((await get(`${quantity}?${query}`)).body)) {
      expect(said).toContain(dense(name))
      expect(said).toContain(dense(value))
    }
    const boxes: { words: string; box: Box }[] = []
    for (const text of texts) {
      const { words, room } = text
      for (const letter of words) letters.add(letter)
      const box = boxOf(svg, text)!
      expect(box, `${words} is drawn`).toBeDefined()
      expect(box.left >= room.left && box.right <= room.right, `${words} is within the width`).toBe(true)
      expect(box.top >= room.top && box.bottom <= room.bottom, `${words} is within the height`).toBe(true)
      expect(boxes.filter((other) => overlap(box, other.box)).map((other) => other.words)).toEqual([])
      boxes.push({ words, box })
      const differs = (at: number) => [0, 1, 2].some((part) => picture.data[at + part] !== ground.data[at + part])
      expect(share(picture, box, zoom, differs), `${words} can be seen`).toBeGreaterThan(0.15)
    }
  })

  test('has each area and its row filled with the sign of the legend', async () => {
    const svg = (await get(`${quantity}.svg?${query}`)).body
    const { features } = (await get(`${quantity}.geojson?${query}`)).json()
    const picture = readPoints((await get(`${quantity}.png?${query}&scale=${zoom}`)).rawPayload)
    const { inside, around } = splitMap(svg)
    const swatches = surfacesOf(around).filter(({ id }) => !id.startsWith('facility'))
    const [legend, rows] = [swatches.slice(0, -features.length), swatches.slice(-features.length)]
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(legend.map(({ id }) => id)))
    const sameFigure = Map.groupBy(rows, (_, index) => features[index].properties.shown)
    for (const [figure, same] of sameFigure)
      expect(new Set(same.map(({ id }) => id)).size, `one sign for ${figure}`).toBe(1)
    const grounds = groundsOf(svg)
    for (const { id, path } of swatches) {
      const [left, top] = /^M([\d.]+) ([\d.]+)h22v14/.exec(path)!.slice(1).map(Number) as [number, number]
      const box = { left: left + 1, top: top + 1, right: left + 21, bottom: top + 13 }
      const isGround = (at: number) => hasColour(picture, at, grounds.get(id)!)
      expect(share(picture, box, zoom, isGround), `${id} at ${left}, ${top}`).toBeGreaterThan(0.2)
    }
    if (query.includes('section')) return
    const isOutlined = (index: number) => features[index].geometry?.type.endsWith('Polygon')
    const onMap = surfacesOf(inside).map(({ id }) => id)
    expect(onMap.slice(0, features.filter((_: unknown, index: number) => isOutlined(index)).length)).toEqual(
      rows.filter((_, index) => isOutlined(index)).map(({ id }) => id),
    )
  })
})

test('no letter of any of these pictures is missing in the fonts', () => {
  expect(letters.size).toBeGreaterThan(100)
  expect(missingLetters('\u{10fffc}')).toHaveLength(1)
  expect(missingLetters([...letters].join('').replaceAll(/[\s&<>\u2060]/g, ''))).toEqual([])
})
