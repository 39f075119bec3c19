/** A row of the list beside the map, as the graph's answers say that it should be. */
export interface ExpectedRow {
  name: string
  /** As a German reader sees it; "unbekannt" for null. */
  value: string
}

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<any>

const number = (value: number, digits = 0) => value.toLocaleString('de-DE', { maximumFractionDigits: digits })
const euro = (value: string) =>
  Number(value).toLocaleString('de-DE', {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  } as object)
const known = <T>(value: T | null, words: (value: T) => string) => (value === null ? 'unbekannt' : words(value))
const bases: Record<string, string> = { APPROXIMATE: 'ca. ', ESTIMATED: 'geschätzt ' }
const basis = (part: any) => bases[part.basis] ?? ''

/** How good a sum of money is: as good as the weakest part of it. */
const quality = (funding: any) =>
  Number(funding.estimated) > 0 ? 'geschätzt ' : Number(funding.approximate) > 0 ? 'ca. ' : ''
const least = (part: any) => (part.hasUnknown ? 'mindestens ' : '')

/** The quantities of the map by their German names, each with how its figure reads. */
export const quantities: Record<string, (area: any) => string> = {
  Fördermittel: ({ funding }) =>
    known(funding.total, (total: string) => least(funding) + quality(funding) + euro(total)),
  Vollzeitäquivalente: ({ staff }) =>
    known(staff.fullTimeEquivalents, (value: number) => `${least(staff)}${basis(staff)}${number(value, 3)} VZÄ`),
  Einrichtungen: ({ facilities }) => number(facilities.totalCount),
  Projekte: ({ projects }) => number(projects.totalCount),
  'Einwohnerinnen und Einwohner': ({ population }) =>
    known(population.value, (value: number) => basis(population) + number(value)),
  'Anteil nichtdeutscher Staatsangehöriger': ({ indicator }) =>
    known(indicator.value, (value: number) => `${basis(indicator)}${number(value, 1)} %`),
}

/** What the list should say for a quantity, by the graph's own answers on a day; null = the whole period. */
export async function expectedRows(
  ask: Ask,
  kind: string,
  quantity: string,
  asOf: string | null = null,
): Promise<ExpectedRow[]> {
  const { areas } = await ask(
    `query ($kind: AreaKind!, $asOf: Date) { areas(kind: $kind, first: 1000) { nodes {
      name
      funding(asOf: $asOf) { total approximate estimated hasUnknown }
      staff(asOf: $asOf) { fullTimeEquivalents basis hasUnknown }
      facilities { totalCount }
      projects(asOf: $asOf) { totalCount }
      population(asOf: $asOf) { value basis }
      indicator(key: "foreign-nationals", asOf: $asOf) { value basis }
    } } }`,
    { kind, asOf },
  )
  return areas.nodes.map((area: any) => ({ name: area.name, value: quantities[quantity]!(area) }))
}
