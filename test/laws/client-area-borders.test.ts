import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { areaBorders } from '../../presentation/borders.ts'

/** Squares of a chessboard: neighbours share whole edges. */
const area = fc
  .record({ column: fc.nat(4), row: fc.nat(4), boundaryAccuracy: fc.constantFrom(0, 40, 400) })
  .map(({ column, row, ...rest }) => {
    const [west, south, east, north] = [column, row, column + 1, row + 1]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return { ...rest, boundary: { type: 'Polygon', coordinates: [ring] } as Polygon }
  })
const areas = fc.uniqueArray(area, { selector: ({ boundary }) => String(boundary.coordinates), maxLength: 20 })

const edgesOf = (line: Position[]) =>
  line.slice(1).map((end, index) => [String(line[index]), String(end)].toSorted().join(' '))
const linesOf = (given: Parameters<typeof areaBorders>[0], dashed?: boolean) =>
  areaBorders(given).features.flatMap(({ geometry, properties }) =>
    dashed === undefined || properties.dashed === dashed ? geometry.coordinates : [],
  )

test('every edge is drawn once, and no other', () => {
  fc.assert(
    fc.property(areas, (areas) => {
      const drawn = linesOf(areas).flatMap(edgesOf)
      const edges = areas.flatMap(({ boundary }) => edgesOf(boundary.coordinates[0]!))
      expect(drawn.toSorted()).toEqual([...new Set(edges)].toSorted())
    }),
  )
})

test('an edge of an official boundary is official, on whichever side', () => {
  fc.assert(
    fc.property(areas, (areas) => {
      const official = areas.filter(({ boundaryAccuracy }) => boundaryAccuracy === 0)
      const edges = new Set(official.flatMap(({ boundary }) => edgesOf(boundary.coordinates[0]!)))
      for (const edge of linesOf(areas, true).flatMap(edgesOf)) expect(edges).not.toContain(edge)
    }),
  )
})

test('an area without neighbours is one line, and one without a boundary none', () => {
  fc.assert(
    fc.property(area, (area) => {
      expect(linesOf([area])).toEqual(area.boundary.coordinates)
    }),
  )
  expect(linesOf([{ boundary: null, boundaryAccuracy: null }])).toEqual([])
})
