/** A row of the list beside the map, as the graph's answers say that it should be. */
export interface ExpectedRow {
  name: string
  /** As a German reader sees it; "unbekannt" or "nichts verzeichnet" where there is no value. */
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
/** What a figure reads like, by its state; every answer has one. */
function read(figure: any, words: (value: any) => string, value: any): string {
  if (figure.state === 'UNKNOWN') return 'unbekannt'
  if (figure.state === 'NOTHING_RECORDED') return 'nichts verzeichnet'
  const bases: Record<string, string> = { APPROXIMATE: 'ca. ', ESTIMATED: 'geschätzt ' }
  return `${figure.hasUnknown ? 'mindestens ' : ''}${bases[figure.basis] ?? ''}${words(value)}`
}

/** The quantities of the map by their German names, each with how its figure reads. */
export const quantities: Record<string, (area: any) => string> = {
  Fördermittel: ({ funding }) => read(funding, euro, funding.total),
  Vollzeitäquivalente: ({ staff }) => read(staff, (value) => `${number(value, 3)} VZÄ`, staff.fullTimeEquivalents),
  Einrichtungen: ({ facilityCount }) => read(facilityCount, number, facilityCount.value),
  Projekte: ({ projectCount }) => read(projectCount, number, projectCount.value),
  'Einwohnerinnen und Einwohner': ({ population }) => read(population, number, population.value),
  'Anteil nichtdeutscher Staatsangehöriger': ({ indicator }) =>
    read(indicator, (value) => `${number(value, 1)} %`, indicator.value),
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
      funding(asOf: $asOf) { total state basis hasUnknown }
      staff(asOf: $asOf) { fullTimeEquivalents state basis hasUnknown }
      facilityCount(asOf: $asOf) { value state basis hasUnknown }
      projectCount(asOf: $asOf) { value state basis hasUnknown }
      population(asOf: $asOf) { value state basis }
      indicator(key: "foreign-nationals", asOf: $asOf) { value state basis }
    } } }`,
    { kind, asOf },
  )
  return areas.nodes.map((area: any) => ({ name: area.name, value: quantities[quantity]!(area) }))
}
