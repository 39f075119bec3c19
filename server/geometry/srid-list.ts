const groups = [
  // Longitude and latitude: WGS 84, ETRS89 (also with heights), DHDN, RD/83, PD/83, DB_REF, system 42 of 1983.
  [4326, 4258, 4979, 4937, 9924, 4314, 4745, 4746, 5681, 4178],
  // UTM of ETRS89: plain, with the zone before the easting, northing named first, with heights.
  [25832, 25833, 25831, 4647, 5650, 5649, 3044, 3045, 3043, 5652, 5653, 5651, 5555, 5556, 5554],
  // UTM of WGS 84, and all of Germany, Europe or the world on one plane.
  [32632, 32633, 32631, 3857, 3035, 3034, 5243, 4839, 8395],
  // Gauss-Krüger of DHDN, and Berlin.
  [31466, 31467, 31468, 31469, 5676, 5677, 5678, 5679, 5680, 5520, 3068],
  // Gauss-Krüger in Thuringia (PD/83) and Saxony (RD/83), and of the railway.
  [3396, 3397, 3398, 3399, 5666, 5667, 5668, 5669, 5682, 5683, 5684, 5685],
  // Gauss-Krüger of the system 42 of 1983.
  [2397, 2398, 2399, 5673, 5674, 5675, 3834, 3835, 5664, 5665],
]

/**
 * The EPSG codes of Germany: those that are in use there, and those of the neighbouring ways to write the same. Where two
 * describe the same system, the one that is to be named stands first.
 */
export const codes = groups.flat()

/** Names of WGS 84 with the longitude first. */
export const codesOfWords = [
  /^(?:urn:(?:x-)?ogc:def:crs:OGC:[\d.]*:|OGC:)?CRS84h?$/i,
  /^https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/OGC\/(?:[\d.]+|0)\/CRS84h?$/i,
]

/**
 * Seven parameters (metres, seconds of arc, parts per million) from old datums to ETRS89, by the beginning of the name.
 * Grids would be better, but need files.
 */
export const datumShifts = [
  // For all of Germany; EPSG 1777.
  { datum: /^DHDN/, parameters: '598.1,73.7,418.2,0.202,0.045,-2.455,6.7', accuracy: 3 },
  // Thuringia and Saxony.
  { datum: /^PD\/83/, parameters: '599.4,72.4,419.2,-0.062,-0.022,-2.723,6.46', accuracy: 3 },
  { datum: /^RD\/83/, parameters: '612.4,77,440.2,-0.054,0.057,-2.797,2.55', accuracy: 3 },
  { datum: /^DB_REF/, parameters: '584.9636,107.7175,413.8067,1.1155,0.2824,-3.1384,7.9922', accuracy: 3 },
  // East Germany.
  { datum: /^Pulkovo 1942\(83\)/, parameters: '24.9,-126.4,-93.2,-0.063,-0.247,-0.041,1.01', accuracy: 3 },
]
