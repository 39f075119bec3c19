import { describe, expect, it } from 'vitest'
import { readWkt, sridOfWkt } from '../../server/geometry/prj.ts'
import { allSrids, referenceSystem } from '../../server/geometry/srid.ts'

const described = allSrids.flatMap((srid) => {
  const { wkt, name } = referenceSystem(srid)
  return wkt ? [{ srid, name, wkt }] : []
})
const withoutCodes = (wkt: string) => wkt.replace(/,\s*AUTHORITY\["EPSG",\s*"\d+"\]/g, '')
/** As Esri writes it: other names, no shift, no codes, no axes, and decimals everywhere. */
const asEsriDoes = (wkt: string) =>
  withoutCodes(wkt)
    .replace(/,TOWGS84\[[^\]]*\]/, '')
    .replace(/,AXIS\[[^\]]*\]/g, '')
    .replace(/DATUM\["([^"]*)"/, (_, name: string) => `DATUM["D_${name.replace(/[ ()/]+/g, '_')}"`)
    .replace(/"GRS 1980"/, '"GRS_1980"')
    .replace(/"degree"/, '"Degree"')
    .replace(/"metre"/, '"Meter"')

/** ETRS89 / UTM with other parameters than usual. */
const utm = (
  more: { name?: string; datum?: string; easting?: string; meridian?: string; factor?: string; unit?: string } = {},
) =>
  `PROJCS["${more.name ?? 'X'}",GEOGCS["Y",DATUM["${more.datum ?? 'D_ETRS_1989'}",SPHEROID["Z",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${more.easting ?? '500000.0'}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${more.meridian ?? '9.0'}],PARAMETER["Scale_Factor",${more.factor ?? '0.9996'}],PARAMETER["Latitude_Of_Origin",0.0],UNIT[${more.unit ?? '"Meter",1.0'}]]`

describe('a .prj is read by its parameters', () => {
  it.each(described)('EPSG:$srid $name, with and without codes', ({ srid, wkt }) => {
    const found = [readWkt(wkt), readWkt(withoutCodes(wkt)), readWkt(asEsriDoes(wkt))].map((each) => each.srid)
    // With heights, or with northing first, the plane may be named by another code of the same parameters.
    for (const code of found) {
      const [mine, its] = [referenceSystem(srid), referenceSystem(code!)]
      const isPlane = ([a, b]: string[]) => a === b || wkt.startsWith('COMPD')
      expect(isPlane([mine, its].map(({ definition }) => definition.replace(/ \+type=crs/, '')))).toBe(true)
    }
  })

  it.each([
    ['whatever it is called', utm({ name: 'Stadt Musterhausen, Lagestatus 489' }), 25832],
    ['8 digits in the easting', utm({ easting: '32500000.0' }), 4647],
    ['zone 33 with 8 digits', utm({ easting: '33500000.0', meridian: '15.0' }), 5650],
    ['WGS 84 on the ellipsoid of ETRS89', utm({ datum: 'D_WGS_1984' }), 32632],
    ['a datum that was not stated', utm({ datum: 'Unknown_based_on_GRS80_ellipsoid' }), 25832],
    ['a byte order mark', `\ufeff${utm()}\r\n`, 25832],
    ['a code instead of a description', 'EPSG:31467', 31467],
    [
      'WKT 2',
      'PROJCRS["ETRS89 / UTM zone 32N",BASEGEOGCRS["ETRS89",ENSEMBLE["European Terrestrial Reference System 1989 ensemble",MEMBER["European Terrestrial Reference Frame 1989"],ELLIPSOID["GRS 1980",6378137,298.257222101,LENGTHUNIT["metre",1]],ENSEMBLEACCURACY[0.1]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4258]],CONVERSION["UTM zone 32N",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",9,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",0.9996,SCALEUNIT["unity",1]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["(E)",east],AXIS["(N)",north],LENGTHUNIT["metre",1],ID["EPSG",25832]]',
      25832,
    ],
    [
      'a system with heights',
      `COMPD_CS["mit Höhen",${utm()},VERT_CS["DHHN2016",VERT_DATUM["DHHN2016",2005],UNIT["metre",1]]]`,
      25832,
    ],
  ])('%s', (_name, wkt, srid) => {
    expect(readWkt(wkt)).toEqual({ srid, reason: null })
  })

  it.each([
    ['a zone of nobody', utm({ meridian: '9.5' }), /parameters are those of none/],
    ['another false easting', utm({ easting: '500001.0' }), /parameters are those of none/],
    ['another scale', utm({ factor: '0.9999' }), /parameters are those of none/],
    ['feet', utm({ unit: '"Foot_US",0.3048006096012192' }), /parameters are those of none/],
    ['a datum of elsewhere', utm({ datum: 'D_NAD_1983' }), /whose datum is not known here/],
    [
      'grads',
      'GEOGCS["A",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["Grad",0.0157]]',
      /does not count in degrees/,
    ],
    [
      'a code that its parameters contradict',
      utm().replace(/\]$/, ',AUTHORITY["EPSG","25833"]]'),
      /its code is EPSG:25833, its parameters are those of EPSG:25832/,
    ],
    ['the beginning of one', utm().slice(0, 100), /cannot be read/],
    ['nonsense', 'nonsense', /cannot be read/],
  ])('is refused: %s', (_name, wkt, reason) => {
    expect(readWkt(wkt)).toEqual({ srid: null, reason: expect.stringMatching(reason) })
    expect(sridOfWkt(wkt)).toBe(null)
  })
})
