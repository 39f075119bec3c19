import fc from 'fast-check'
import { expect, test } from 'vitest'
import { densify } from '../../server/geometry/densify.ts'
import { projectionBetween } from '../../server/geometry/srid.ts'
import { wholeExtent } from '../../server/geometry/extent.ts'
import { planeSrid } from '../../arithmetic/plane.ts'

const { forward } = projectionBetween(4326, planeSrid)
const [west, south, east, north] = wholeExtent
const degree = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true })
const position = fc.tuple(degree(west, east), degree(south, north))

test('an edge that is straight in longitude and latitude lies within half a metre of what is made of it in EPSG:25832', () => {
  fc.assert(
    fc.property(position, position, degree(0, 1), (start, end, share) => {
      const positions = densify([start, end])
      const piece = Math.min(Math.floor(share * (positions.length - 1)), positions.length - 2)
      const [a, b] = [positions[piece]!, positions[piece + 1]!]
      const middle = forward([(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2])
      const [[ax, ay], [bx, by]] = [forward(a as [number, number]), forward(b as [number, number])]
      const length = Math.hypot(bx - ax, by - ay)
      const distance =
        length === 0 ? 0 : Math.abs((bx - ax) * (ay - middle[1]!) - (ax - middle[0]!) * (by - ay)) / length
      expect(distance).toBeLessThan(0.5)
    }),
  )
})

test('a ring keeps its positions, and short edges stay as they are', () => {
  const ring = [
    [7.1, 51.2],
    [7.12, 51.2],
    [7.12, 51.22],
    [7.1, 51.2],
  ]
  expect(densify(ring)).toEqual(ring)
  fc.assert(
    fc.property(fc.array(position, { minLength: 1 }), (positions) => {
      const dense = densify(positions)
      expect(dense.filter((each) => (positions as number[][]).includes(each))).toEqual(positions)
    }),
  )
})
