import proj4 from 'proj4'

/** A coordinate reference system that files of German cities come in. */
export interface ReferenceSystem {
  srid: number
  name: string
  unit: 'degrees' | 'metres'
  /** The names in a .prj file, in lower case without punctuation. */
  wktNames: string[]
  /** For proj4; the same parameters as in the table spatial_ref_sys of PostGIS. */
  definition: string
}

const grs80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
// The seven parameters for all of Germany: good to about 3 m. The grid BeTA2007 would be better, but needs a file.
const potsdam = '+y_0=0 +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs'

export const referenceSystems: ReferenceSystem[] = [
  {
    srid: 4326,
    name: 'WGS 84, longitude and latitude',
    unit: 'degrees',
    wktNames: ['gcswgs1984', 'wgs84'],
    definition: '+proj=longlat +datum=WGS84 +no_defs',
  },
  {
    srid: 25832,
    name: 'ETRS89 / UTM zone 32N',
    unit: 'metres',
    wktNames: ['etrs1989utmzone32n', 'etrs89utmzone32n'],
    definition: `+proj=utm +zone=32 ${grs80}`,
  },
  {
    srid: 25833,
    name: 'ETRS89 / UTM zone 33N',
    unit: 'metres',
    wktNames: ['etrs1989utmzone33n', 'etrs89utmzone33n'],
    definition: `+proj=utm +zone=33 ${grs80}`,
  },
  {
    srid: 3857,
    name: 'WGS 84 / Pseudo-Mercator',
    unit: 'metres',
    wktNames: ['wgs1984webmercatorauxiliarysphere', 'wgs84pseudomercator'],
    definition:
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  },
  {
    srid: 31466,
    name: 'DHDN / Gauss-Krüger zone 2',
    unit: 'metres',
    wktNames: ['dhdn3degreegausszone2', 'dhdn3degreegausskrugerzone2'],
    definition: `+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 ${potsdam}`,
  },
  {
    srid: 31467,
    name: 'DHDN / Gauss-Krüger zone 3',
    unit: 'metres',
    wktNames: ['dhdn3degreegausszone3', 'dhdn3degreegausskrugerzone3'],
    definition: `+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 ${potsdam}`,
  },
  {
    srid: 3035,
    name: 'ETRS89 / LAEA Europe',
    unit: 'metres',
    wktNames: ['etrs1989laea', 'etrs89laeaeurope', 'etrs89extendedlaeaeurope'],
    definition: `+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${grs80}`,
  },
]

for (const { srid, definition } of referenceSystems) proj4.defs(`EPSG:${srid}`, definition)

/** What the database stores: ETRS89 / UTM zone 32N, metres. */
export const storedSrid = 25832

/** The known codes, for messages. */
export const knownSrids = referenceSystems.map(({ srid }) => srid).join(', ')

/** Whether there is a reference system of this code here. */
export function isKnownSrid(srid: number): boolean {
  return referenceSystems.some((system) => system.srid === srid)
}

/** The code in a name such as `EPSG:25832` or `urn:ogc:def:crs:EPSG::25832`; null = none, or not known here. */
export function sridOfName(name: string): number | null {
  if (/^urn:ogc:def:crs:OGC:[\d.]*:CRS84$/i.test(name)) return 4326
  const code = Number(/^(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name.trim())?.[1])
  return isKnownSrid(code) ? code : null
}
