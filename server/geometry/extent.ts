import type { Position } from 'geojson'
import place from '../../db/place.json' with { type: 'json' }
import { isInside, type Box, type Extent, type PlanePosition } from './box.ts'
import { projectionBetween, referenceSystem, usualSrids } from './srid.ts'

/** Where data can lie. */
export const wholeExtent = place.extent as unknown as Extent

/** The box of an extent in a reference system. */
export function boxOf(extent: Extent, srid: number): Box {
  const [west, south, east, north] = extent
  const steps = Array.from({ length: 11 }, (_, step) => step / 10)
  const longitudes = steps.map((share) => west + share * (east - west))
  const latitudes = steps.map((share) => south + share * (north - south))
  const { forward } = projectionBetween(4326, srid)
  const positions = longitudes.flatMap((longitude) =>
    latitudes.map((latitude) => forward([longitude, latitude]) as PlanePosition),
  )
  const axis = (index: 0 | 1) => positions.map((position) => position[index])
  return {
    minimum: [Math.min(...axis(0)), Math.min(...axis(1))],
    maximum: [Math.max(...axis(0)), Math.max(...axis(1))],
  }
}

/** So far beyond the area that a system is made for, in degrees, it is used none the less. */
const beyond = 1.5

/** The part of an extent for which a reference system is used; null = none. */
function usedPart([west, south, east, north]: Extent, srid: number): Extent | null {
  const area = referenceSystem(srid).areaOfUse
  const part: Extent = [
    Math.max(west, area[0] - beyond),
    Math.max(south, area[1] - beyond),
    Math.min(east, area[2] + beyond),
    Math.min(north, area[3] + beyond),
  ]
  return part[0] < part[2] && part[1] < part[3] ? part : null
}

/** A function that says, in words, in which of the usual reference systems a position would lie in the extent; null = in none. */
export function createFitFinder(extent: Extent): (position: Position) => string | null {
  const boxes = usualSrids.flatMap((srid) => {
    const part = usedPart(extent, srid)
    return part ? [{ srid, box: boxOf(part, srid) }] : []
  })
  const fits = (position: Position) =>
    boxes.filter(({ box }) => isInside(position, box)).map(({ srid }) => `EPSG:${srid}`)
  return (position) => {
    const [x, y] = position as PlanePosition
    const [asIs, swapped] = [fits([x, y]), fits([y, x])]
    if (asIs.length > 0) return `${asIs.join(' or ')} would fit`
    return swapped.length > 0 ? `the axes seem to be swapped: as ${y}, ${x} ${swapped.join(' or ')} would fit` : null
  }
}
