import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { createOutlinePreparation } from '../../server/geometry/prepare.ts'
import { createValidityCheck } from '../../server/geometry/validity.ts'

/** A ring near Wuppertal in EPSG:25832, from positions in metres. */
const ring = (...positions: Position[]): Position[] => positions.map(([x = 0, y = 0]) => [370000 + x, 5680000 + y])
const box = (x: number, y: number, size: number) =>
  ring([x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y])
const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates })
const multi = (...coordinates: Position[][][]): Geometry => ({ type: 'MultiPolygon', coordinates })

const outline = await createOutlinePreparation({ srid: 25832 })
const reasonOf = (geometry: unknown, prepare = outline) => {
  const prepared = prepare(geometry as Geometry)
  return 'reason' in prepared ? prepared.reason : null
}

describe('outlines', () => {
  it('that are valid come out as they are, as a MultiPolygon', () => {
    const holed = [box(0, 0, 100), box(10, 10, 20).toReversed()]
    expect(outline(polygon(...holed))).toEqual({ geometry: multi(holed) })
    expect(outline(multi([box(0, 0, 10)], [box(20, 0, 10)]))).toEqual({
      geometry: multi([box(0, 0, 10)], [box(20, 0, 10)]),
    })
    expect(outline(polygon(box(0, 0, 1).map((position) => [...position, 250])))).toEqual({
      geometry: multi([box(0, 0, 1)]),
    })
  })

  it.each([
    ['missing', null, 'there is no geometry'],
    [
      'a point',
      { type: 'Point', coordinates: [370000, 5680000] },
      'the geometry is a Point; expected Polygon or MultiPolygon',
    ],
    ['of no type', {}, 'the geometry is of no known type; expected Polygon or MultiPolygon'],
    ['without coordinates', { type: 'Polygon' }, 'the geometry has no coordinates'],
    ['empty', polygon(), 'the geometry is empty'],
    ['with an empty part', multi([]), 'the geometry has an empty polygon'],
    ['with an empty ring', polygon([]), 'the geometry has an empty ring'],
    [
      'with NaN',
      polygon(ring([0, 0], [0, 9], [9, Number.NaN], [0, 0])),
      'the position 370009, NaN has a coordinate that is not a finite number',
    ],
    [
      'with infinity',
      polygon(ring([0, 0], [0, Infinity], [9, 9], [0, 0])),
      'the position 370000, Infinity has a coordinate that is not a finite number',
    ],
    [
      'with a text',
      { type: 'Polygon', coordinates: [[['7', '51']]] },
      'the position 7, 51 has a coordinate that is not a finite number',
    ],
    [
      'with a number for a position',
      { type: 'Polygon', coordinates: [[7, 51]] },
      '7 is not a position; expected two numbers',
    ],
    [
      'not closed',
      polygon(ring([0, 0], [0, 9], [9, 9], [9, 0])),
      'a ring is not closed: it begins at 370000, 5680000 and ends at 370009, 5680000',
    ],
    [
      'of three positions',
      polygon(ring([0, 0], [0, 9], [0, 0])),
      'a ring has only 3 positions, at 370000, 5680000; expected at least 4',
    ],
    [
      'a bowtie',
      polygon(ring([0, 0], [10, 10], [10, 0], [0, 10], [0, 0])),
      'the outline crosses itself, or two of its rings cross or overlap, near 370005, 5680005',
    ],
    [
      'self-crossing',
      polygon(ring([0, 0], [0, 20], [20, 20], [20, 10], [-5, 10], [-5, 5], [20, 5], [20, 0], [0, 0])),
      'the outline crosses itself, or two of its rings cross or overlap, near 370000, 5680010',
    ],
    [
      'without a surface',
      polygon(ring([0, 0], [0, 9], [0, 4], [0, 0])),
      /^(a ring has no surface|the outline crosses itself)/,
    ],
    [
      'touching itself',
      polygon(ring([0, 0], [0, 10], [5, 5], [10, 10], [10, 0], [5, 5], [0, 0])),
      'a ring touches or crosses itself, near 370005, 5680005',
    ],
    [
      'with a hole outside',
      polygon(box(0, 0, 10), box(20, 20, 5)),
      'a hole lies outside its outline, near 370020, 5680020',
    ],
    [
      'with a hole in a hole',
      polygon(box(0, 0, 100), box(10, 10, 50), box(20, 20, 5)),
      'a hole lies in another hole, near 370020, 5680020',
    ],
    [
      'with a hole across its edge',
      polygon(box(0, 0, 10), box(5, 5, 10)),
      /^the outline crosses itself, or two of its rings/,
    ],
    [
      'with overlapping parts',
      multi([box(0, 0, 10)], [box(5, 5, 10)]),
      /^the outline crosses itself, or two of its rings/,
    ],
    [
      'with a part in a part',
      multi([box(0, 0, 100)], [box(5, 5, 10)]),
      'a part lies inside another part, near 370005, 5680005',
    ],
    [
      'with parts along an edge',
      multi([box(0, 0, 10)], [box(10, 0, 10)]),
      /^the outline crosses itself, or two of its rings/,
    ],
  ])('are refused: %s', (_name, geometry, reason) => {
    expect(reasonOf(geometry)).toMatch(reason as string)
  })

  it('name the place in the coordinates of the file', async () => {
    const inDegrees = await createOutlinePreparation({ srid: 4326 })
    const bowtie = polygon([
      [7.1, 51.2],
      [7.2, 51.3],
      [7.2, 51.2],
      [7.1, 51.3],
      [7.1, 51.2],
    ])
    expect(reasonOf(bowtie, inDegrees)).toMatch(/near 7\.1[45]\d*, 51\.2[45]\d*$/)
  })

  it('of 100,000 vertices take less than 2 seconds, valid or not', () => {
    const count = 100_000
    const jagged = (shift: number) =>
      Array.from({ length: count }, (_, index): Position => {
        const angle = (2 * Math.PI * (index + (index === 500 ? shift : 0))) / count
        const radius = 5000 + 40 * Math.sin(1100 * angle) + ((index * 7919) % 1000) / 1000
        return [radius * Math.cos(angle), radius * Math.sin(angle)]
      })
    const closed = (positions: Position[]) => polygon(ring(...positions, positions[0]!))
    expect(reasonOf(closed(jagged(0)))).toBeNull()
    expect(reasonOf(closed(jagged(-300)))).toMatch(/the outline crosses itself/)
  })

  it('leave no memory behind in GEOS', async () => {
    const check = await createValidityCheck()
    const circle = Array.from({ length: 20_000 }, (_, index): Position => {
      const angle = (2 * Math.PI * index) / 20_000
      return [5000 * Math.cos(angle), 5000 * Math.sin(angle)]
    })
    const round = (times: number) => {
      for (let time = 0; time < times; time++) check({ type: 'MultiPolygon', coordinates: [[[...circle, circle[0]!]]] })
      return process.memoryUsage().external
    }
    const before = round(20)
    expect(round(200) - before).toBeLessThan(20e6)
  })
})
