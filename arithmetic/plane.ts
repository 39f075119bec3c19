import proj4 from 'proj4'
import place from '../db/place.json' with { type: 'json' }

/** The EPSG code of the plane in which places are stored and distances are measured: ETRS89 / UTM zone 32N, metres. */
export const planeSrid = place.referenceSystem.srid

// Server and page reckon with the same parameters, so that both find the same distances.
const wgs84 = '+proj=longlat +datum=WGS84 +no_defs'
const projection = proj4(wgs84, place.referenceSystem.definition)

/** A place in WGS 84 as metres in the plane. */
export function toPlane(degrees: [longitude: number, latitude: number]): [x: number, y: number] {
  return projection.forward(degrees) as [number, number]
}

/** A place in the plane in WGS 84: longitude and latitude with seven decimals, which are about 1 cm. */
export function toDegrees(place: [x: number, y: number]): [longitude: number, latitude: number] {
  return projection.inverse(place).map((degrees) => Number(degrees.toFixed(7))) as [number, number]
}
