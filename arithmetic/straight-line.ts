import KDBush from 'kdbush'
import type { Points } from './cells.ts'
import type { Metric } from './metric.ts'
import { createNearestSearch } from './nearest-search.ts'
import { pointsOf } from './place.ts'
import { createSumSearch } from './sum-search.ts'

/**
 * The straight line in the plane of EPSG:25832, times a detour factor. It is the same comparison that ST_DWithin makes
 * on projected points. Up to 0.4 per mille shorter or longer than on the ground, as UTM is.
 */
export function straightLine(detourFactor = 1): Metric {
  return {
    metresPerMetre: detourFactor,

    nearest({ x, y }, places) {
      const search = createNearestSearch(indexOf(pointsOf(places)))
      const metres = new Float64Array(x.length)
      for (let i = 0; i < x.length; i++) metres[i] = Math.sqrt(search(x[i]!, y[i]!)) * detourFactor
      return metres
    },

    sumWithin({ x, y }, others, values, metres) {
      const search = createSumSearch(indexOf(others), values, detourFactor)
      const sums = new Float64Array(x.length)
      for (let i = 0; i < x.length; i++) sums[i] = search(x[i]!, y[i]!, metres)
      return sums
    },

    visitWithin({ x, y }, places, metres, visit) {
      const others = pointsOf(places)
      const index = indexOf(others)
      const found = new Uint32Array(places.length)
      // A little more than the radius, because the index rounds; the comparison itself is exact.
      const radius = (metres / detourFactor) * (1 + 1e-9) + 1e-6
      for (let point = 0; point < x.length; point++) {
        const count = index.withinInto(x[point]!, y[point]!, radius, found)
        for (let i = 0; i < count; i++) {
          const place = found[i]!
          const dx = others.x[place]! - x[point]!
          const dy = others.y[place]! - y[point]!
          const distance = Math.sqrt(dx * dx + dy * dy) * detourFactor
          if (distance <= metres) visit(point, place, distance)
        }
      }
    },
  }
}

function indexOf({ x, y }: Points): KDBush {
  const index = new KDBush(x.length, 16)
  for (let i = 0; i < x.length; i++) index.add(x[i]!, y[i]!)
  return index.finish()
}
