/** What a column says of a place by its name. */
export type PlaceRole = 'longitude' | 'latitude' | 'easting' | 'northing' | 'geometry'

const words = (text: string) => text.trim().split(/\s+/)

/** What the column is called once all that only describes it is left out. */
const roles: Record<PlaceRole, string[]> = {
  longitude: words('lon long lng longitude laenge laengengrad oestlichelaenge laengeost'),
  latitude: words('lat latitude breite breitengrad noerdlichebreite breitenord'),
  easting: words('x e ost east easting ostwert rechts rechtswert rw re utme'),
  northing: words('y n nord north northing nordwert hoch hochwert hw ho utmn'),
  geometry: words(`
    wkt ewkt wkb ewkb wktgeom geomwkt wktgeometry geom thegeom geometry geometrie geojson shape geoshape geopoint geopoint2d geopunkt geolocation
    latlon latlong latlng lonlat lnglat longlat coordinates coordinate coords koordinaten koordinate geokoordinaten`),
}

/** Words that describe a coordinate without saying which it is. */
const descriptions = words(`
  wgs84 wgs etrs89 etrs dhdn epsg utm32n utm33n utm32 utm33 utm zone32 zone33 gk2 gk3 gk4 gk5 gk gausskrueger soldner gps
  srid koordinaten koordinate koord coordinates coordinate coords coord geographische geografische geographical geographic
  geogr geo position pos point punkt standort lage location adresse address objekt center centroid
  dezimalgrad dezimal decimal degrees degree deg grad meter metres wert zone`)
/** Words that must stand alone to be left out. */
const shortDescriptions = words('in m dd dez der des the 2d 2 3 4 5 32 33 84 89')

/** The column's name in small ASCII words. */
function wordsOf(name: string): string[] {
  const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter]!)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** What a column says of a place: `X`, `Rechtswert`, `UTM_E`, `Länge (WGS84)`, `geo_point_2d`; null = nothing. */
export function placeRole(name: string): PlaceRole | null {
  const all = wordsOf(name)
  return roleOf(all.join('')) ?? roleOf(strip(all.filter((word) => !isDescription(word)).join('')))
}

/** Whether a word only describes: codes such as 25832 do, too. */
const isDescription = (word: string) =>
  descriptions.includes(word) || shortDescriptions.includes(word) || /^\d{4,5}$/.test(word)

function roleOf(word: string): PlaceRole | null {
  return (Object.keys(roles) as PlaceRole[]).find((role) => roles[role].includes(word)) ?? null
}

/** Leave out what describes at the beginning and the end of a word until it says what it is: `xkoord`, `utmrechts`. */
function strip(word: string): string {
  if (roleOf(word)) return word
  const description = descriptions.find((each) => word.startsWith(each) || word.endsWith(each))
  if (!description || word === description) return word
  const rest = word.startsWith(description) ? word.slice(description.length) : word.slice(0, -description.length)
  // What is left of `Adressen` and `Objekte` is only an ending.
  return /^[en]$/.test(rest) ? word : strip(rest)
}

/** The EPSG code that a name states, as in `x_25832`; null = none. */
export function codeInName(name: string): number | null {
  const code = /(?:^|\D)(\d{4,5})(?:\D|$)/.exec(name)?.[1]
  return code === undefined ? null : Number(code)
}

const plainly =
  /koordinate|coordinate|koord$|coord$|laengengrad|breitengrad|longitude|latitude|easting|northing|(ost|nord|rechts|hoch)wert|^(lon|lat|lng)$/

/** Whether a name speaks of a coordinate and of nothing else: `Koordinate 1`, `Breitengrad`, but not `Breite` or `Koordination`. */
export const speaksOfPlaces = (name: string) => plainly.test(wordsOf(name).join(''))
