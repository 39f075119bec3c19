import proj4 from 'proj4'

// The parameters that the server reckons with too, so that both find the same distances.
const wgs84 = '+proj=longlat +datum=WGS84 +no_defs'
const utm32 = '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const projection = proj4(wgs84, utm32)

/** A place in WGS 84 as metres in EPSG:25832, the plane in which distances are measured. */
export function toPlane({ lng, lat }: { lng: number; lat: number }): { x: number; y: number } {
  const [x, y] = projection.forward([lng, lat]) as [number, number]
  return { x, y }
}
