import { describe, expect, it } from 'vitest'
import type { ReadRecordsOptions } from '../../server/intake/read-records.ts'
import { placeRole } from '../../server/intake/read/place-names.ts'
import { createFolder, importErrorOf } from '../setup/import-files.ts'
import { readAllRecords } from '../setup/import-records.ts'

const folder = createFolder()
let files = 0
const quoted = (values: string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join('\t')
/** Facilities of a CSV file with these columns behind key, type and name, and these values in its only row. */
const facility = (columns: string, values: string | string[], options?: ReadRecordsOptions) => {
  const header = quoted(['key', 'type', 'name', ...columns.split(';')])
  const row = quoted(['kita', 'daycare', 'Kita', ...(typeof values === 'string' ? values.split(';') : values)])
  return readAllRecords('facilities', folder.write(`${files++}.csv`, `${header}\n${row}\n`), options)
}
const refusal = async (columns: string, values: string | string[], options?: ReadRecordsOptions) => {
  const work = facility(columns, values, options)
  const { rejections } = await work.catch(() => ({ rejections: [] }))
  return rejections[0] ?? (await importErrorOf(work)).message
}

/** Near the Alte Feuerwache in Wuppertal. */
const metres = '370695,3;5680837,4'
const hexadecimal = (littleEndian: boolean, srid: number | null) => {
  const bytes = Buffer.alloc(srid === null ? 21 : 25)
  bytes[0] = Number(littleEndian)
  const type = srid === null ? 1 : 0x20000001
  if (littleEndian) bytes.writeUInt32LE(type, 1)
  else bytes.writeUInt32BE(type, 1)
  if (srid !== null) bytes.writeUInt32LE(srid, 5)
  for (const [index, value] of [7.14664, 51.2642].entries()) {
    const offset = bytes.length - 16 + 8 * index
    if (littleEndian) bytes.writeDoubleLE(value, offset)
    else bytes.writeDoubleBE(value, offset)
  }
  return bytes.toString('hex').toUpperCase()
}

describe('the place of a facility is found by the usual names of columns', () => {
  it.each([
    ['lon;lat', '7,14664;51,2642'],
    ['lat;long', '51.2642;7.14664'],
    ['LAT;LNG', '51.2642;7.14664'],
    ['Longitude;Latitude', '7.14664;51.2642'],
    ['geo_lat;geo_lon', '51.2642;7.14664'],
    ['Breitengrad;Längengrad', '51.2642;7.14664'],
    ['Laengengrad;Breitengrad', '7.14664;51.2642'],
    ['LÄNGE;BREITE', '7.14664;51.2642'],
    ['Längengrad (WGS84);Breitengrad (WGS84)', '7.14664;51.2642'],
    ['geogr. Länge;geogr. Breite', '7.14664;51.2642'],
    ['lon_wgs84;lat_wgs84', '7.14664;51.2642'],
    ['GPS-Lat;GPS-Long', '51.2642;7.14664'],
    ['lon;lat', `7° 8' 47,9" O;51° 15′ 51,1″ N`],
    ['lon;lat', '7° 8.7984′ E;N 51° 15.852′'],
    ['lon;lat', '7,14664°;51,2642°'],
    ['geo_point_2d', '51.2642, 7.14664'],
    ['geo_point_2d', '{"lon": 7.14664, "lat": 51.2642}'],
    ['Koordinaten', ['51,2642; 7,14664']],
    ['coordinates', '7.14664 51.2642'],
    ['latlon', '51.2642,7.14664'],
    ['geojson', '{"type": "Point", "coordinates": [7.14664, 51.2642]}'],
    ['geo_shape', '{"coordinates": [7.14664, 51.2642], "type": "Point"}'],
    ['the_geom', ['SRID=4326;POINT(7.14664 51.2642)']],
    ['geom', hexadecimal(true, 4326)],
    ['WKT', 'POINT (7.14664 51.2642)', 4326],
    ['wkt_geom', 'Point Z (7.14664 51.2642 158.3)', 4326],
    ['geometry', hexadecimal(true, null), 4326],
    ['WKB', hexadecimal(false, null), 4326],
    ['x;y', metres, 25832],
    ['X-Koordinate;Y-Koordinate', metres, 25832],
    ['xkoord;ykoord', metres, 25832],
    ['coordx;coordy', metres, 25832],
    ['POINT_X;POINT_Y', metres, 25832],
    ['x_25832;y_25832', metres],
    ['Rechtswert;Hochwert', metres, 25832],
    ['RECHTSWERT_UTM;HOCHWERT_UTM', metres, 25832],
    ['UTM-Rechtswert [m];UTM-Hochwert [m]', metres, 25832],
    ['Hochwert;Rechtswert', '5680837,4;370695,3', 25832],
    ['RW;HW', metres, 25832],
    ['Rechts;Hoch', metres, 25832],
    ['Ostwert;Nordwert', metres, 25832],
    ['Ost;Nord', metres, 25832],
    ['E;N', metres, 25832],
    ['Easting;Northing', metres, 25832],
    ['UTM_X;UTM_Y', metres, 25832],
    ['UTM_E;UTM_N', metres, 25832],
    ['utm32_ost;utm32_nord', metres, 25832],
    ['utmx;utmy', metres, 25832],
    ['UTM-Ost (Zone 32);UTM-Nord (Zone 32)', metres, 25832],
    ['E_ETRS89;N_ETRS89', metres, 25832],
    ['Rechtswert;Hochwert', '32370695,3;5680837,4', 4647],
    ['GK_Rechts;GK_Hoch', '2580074,1;5681664,6', 31466],
  ] as [string, string | string[], number?][])('%s: %s', async (columns, values, srid) => {
    const { records, rejections } = await facility(columns, values, { srid })
    expect(rejections).toEqual([])
    const [x, y] = records[0]!.location!.coordinates
    expect(Math.hypot(x! - 370695.3, y! - 5680837.4)).toBeLessThan(5)
  })

  it.each(['Name', 'Adressen', 'Objekte', 'Punkte', 'Koordination', 'Einwohner', 'Höhe', 'PLZ', 'Stand', 'Ortsteil'])(
    'and no other word is one: %s',
    (name) => {
      expect(placeRole(name)).toBe(null)
    },
  )

  it('or named by the caller', async () => {
    const one = await facility('a;b', metres, { srid: 25832, map: ['x=a', 'y=b'] })
    const other = await facility('Lage;lon;lat', 'POINT(370695.3 5680837.4);;', { srid: 25832, map: ['geometry=Lage'] })
    expect(one.records[0]!.location).toEqual({ type: 'Point', coordinates: [370695.3, 5680837.4] })
    expect(other.records[0]!.location).toEqual(one.records[0]!.location)
  })
})

describe('a place that is not understood is refused in words', () => {
  it.each([
    [
      'two places',
      'x;y;lon;lat',
      '1;2;3;4',
      /the columns lon, lat, x, y hold more than one place; name them with --map x=/,
    ],
    ['a place and a geometry', 'lon;lat;geom', '1;2;3', /the columns lon, lat, geom hold more than one place/],
    ['half of one', 'Breitengrad', '51.2', /the place in Breitengrad is not understood/],
    ['coordinates without an axis', 'Koordinate 1;Koordinate 2', '1;2', /is not understood|hold more than one place/],
    [
      '--srid without a column',
      'Straße',
      'Weg 1',
      /--srid is given, but no column is known as a place among .*--map geometry=COLUMN/,
      25832,
    ],
    [
      'metres without --srid',
      'Rechtswert;Hochwert',
      metres,
      /do not state one; give it with --srid.*EPSG:25832 or EPSG:25833 would fit/,
    ],
    [
      'WKT without a system',
      'WKT',
      'POINT (7.1 51.2)',
      /the column WKT does not state one; give it with --srid.*EPSG:4326 would fit/,
    ],
    [
      'a geometry in a column of another name',
      'Lage',
      'POINT (7.1 51.2)',
      /row 1, Lage: this is a place, but the column is not known as one; name them with --map/,
    ],
    ...[
      ['Lage', '51.25, 7.15'],
      ['Position', 'N 51.25°, E 7.15°'],
      ['Standort', `51° 15' 36" N 7° 9' 0" O`],
      ['Info', '7,15000 51,25000'],
      ['UTM', '32U 370695 5680837'],
      ['Bemerkung', '370695.3 / 5680837.4'],
    ].map(([column, text]) => [
      `a pair in the column ${column}`,
      column,
      text,
      /row 1, \w+: this is a place, but the column is not known as one; name them with --map/,
    ]),
    ['exponents of Excel', 'x;y', '3,7E+05;5,68E+06', /"3,7E\+05" is not a coordinate, but rounded to an/, 25832],
    ['exponents in WKT', 'WKT', 'POINT (3.7E5 5.68E6)', /is not a POINT of two numbers/, 25832],
    [
      'thousands',
      'x;y',
      '371.000,5;5.679.000,5',
      /row 1, x: "371.000,5" is not a coordinate with signs between the thousands/,
      25832,
    ],
    [
      'thousands with blanks',
      'x;y',
      '371 000;5 679 000',
      /row 1, x: "371 000" is not a coordinate with signs between/,
      25832,
    ],
    [
      'words',
      'x;y',
      'unbekannt;5679000',
      /row 1, x: "unbekannt" is not a coordinate; expected a number such as/,
      25832,
    ],
    ['half a position', 'x;y', '371000;', /row 1, y: no value, although x has one; expected both or none/, 25832],
    ['60 minutes', 'lon;lat', '7° 60\' 0" O;51', /is not a coordinate/],
    ['swapped degrees', 'lat;lon', '7.15;51.25', /the axes seem to be swapped: as 7.15, 51.25 EPSG:4326 would fit/],
    [
      'swapped letters',
      'lat;lon',
      '7.15 O;51.25 N',
      /row 1, lat: "7.15 O" is of the other axis: the columns seem to be swapped|row 1, lon/,
    ],
    ['swapped metres', 'Rechtswert;Hochwert', '5680837;370695', /the axes seem to be swapped/, 25832],
    ['a swapped pair', 'geo_point_2d', '7.15, 51.25', /the axes seem to be swapped/],
    ['the gulf of Guinea', 'lon;lat', '0;0', /lies outside 5.5 to 15.5° E/],
    ['metres in degrees', 'lon;lat', metres, /EPSG:25832 or EPSG:25833 would fit/],
    ['another zone than the one given', 'x;y', metres, /lies outside .*EPSG:25832/, 4647],
    ['a line', 'WKT', 'LINESTRING (7 51, 7 52)', /the geometry is a LINESTRING; expected a POINT/, 4326],
    ['an empty point', 'WKT', 'POINT EMPTY', /the geometry is empty; expected a POINT/, 4326],
    ['broken WKB', 'geom', '0101000000ABCD', /is not a place/, 4326],
    ['a GeoJSON line', 'geojson', '{"type":"LineString","coordinates":[]}', /is not a GeoJSON Point/],
    ['a missing column', 'a;b', '1;2', /there is no column "c"; the file has/, undefined, ['x=a', 'y=c']],
    ['x without y', 'a;b', '1;2', /only one of x and y is given/, undefined, ['x=a']],
  ] as [string, string, string, RegExp, number?, string[]?][])(
    '%s',
    async (_name, columns, values, reason, srid, map) => {
      expect(await refusal(columns, values, { srid, map })).toMatch(reason)
    },
  )

  it('refuses two reference systems in one column', async () => {
    const text = 'key;type;name;geom\na;daycare;A;SRID=4326;POINT(7.1 51.2)\n'
      .replaceAll('SRID=4326;', '"SRID=4326;')
      .replace(')\n', ')"\nb;daycare;B;"SRID=25832;POINT(370695 5680837)"\n')
    const { rejections } = await readAllRecords('facilities', folder.write('two.csv', text))
    expect(rejections).toEqual([
      'two.csv, row 2, geometry: the geometry says EPSG:25832, the file is read as EPSG:4326; expected one for all rows',
    ])
  })
})
