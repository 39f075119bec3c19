/** The datums of Germany, by the beginnings of the names that programs give them, in lower case without punctuation. */
const datums = {
  'WGS 84': /^(wgs(19)?84|worldgeodeticsystem(19)?84)/,
  ETRS89: /^(etrs(19)?89|etrf|europeanterrestrialreferencesystem(19)?89)/,
  'RD/83': /^(rd83|rauenberg(datum)?(19)?83)/,
  'PD/83': /^(pd83|potsdam(datum)?(19)?83)/,
  DHDN: /^(dhdn|deutscheshauptdreiecksnetz|potsdam$|potsdamdatum$|rauenberg$)/,
  DB_REF: /^(dbref|deutschebahnreferencesystem)/,
  'Pulkovo 1942(83)': /^(pulkovo194283|pulkovo1942adj(19)?83|s4283|system4283)/,
  /** Programs write this for coordinates on the ellipsoid of ETRS89 and WGS 84 whose datum they were not told. */
  'not named': /^(unknown|notspecified|unspecified|unnamed)basedon(grs(19)?80|wgs(19)?84)|^unknown(grs(19)?80|wgs84)?$/,
}

export type Datum = keyof typeof datums

/** The datum that a description in WKT names; null = none, or none of Germany. */
export function datumOf(wkt: string): Datum | null {
  const stated = /\b(?:DATUM|GEODETICDATUM|TRF|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? ''
  const name = stated
    .replace(/^D_/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const found = (Object.keys(datums) as Datum[]).find((datum) => datums[datum].test(name))
  if (found !== 'not named') return found ?? null
  // A shift to WGS 84 that is not zero is one of an older datum.
  return /TOWGS84\s*\[[^\]]*[1-9]/i.test(wkt) ? null : found
}

/** Whether two datums are the same; one that is not named is taken for ETRS89, and lies within a metre of WGS 84. */
export function isSameDatum(one: Datum, other: Datum | null): boolean {
  return one === other || (one === 'not named' && other === 'ETRS89')
}
