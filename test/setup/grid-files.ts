/** A cell of the census: the metres east and north of its south-west corner, and its people as the file writes them. */
export type CensusCell = [east: number, north: number, people: string | number]

export const censusHeader = 'GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner'

/** A file in the format of the census. */
export function censusFile(cells: CensusCell[], header = censusHeader): string {
  return `${[header, ...cells.map(censusRow)].join('\n')}\n`
}

export function censusRow([east, north, people]: CensusCell): string {
  return `CRS3035RES100mN${north}E${east};${east + 50};${north + 50};${people}`
}

/** The south-west corner of a cell inside the quarter Nordstadt, in EPSG:3035. */
export const inNordstadt = { east: 4_121_100, north: 3_131_600 }

/** Cells beside each other, beginning in Nordstadt and going east. */
export function cellsInNordstadt(...people: (string | number)[]): CensusCell[] {
  return people.map((each, index) => [inNordstadt.east + 100 * index, inNordstadt.north, each])
}
