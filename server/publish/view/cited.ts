/** A document that figures of a view come from. */
export interface ViewSource {
  key: string
  title: string
  kind: string
  publisher: string | null
  date: string | null
  url: string | null
  licence: string | null
  attribution: string | null
}

/** What a source says about a figure beyond its value, such as the year where it names no day. */
export interface ViewNote {
  /** The key of the source. */
  source: string
  note: string
}

type Citation = { property: string | null; note: string | null; source: ViewSource }
/** Anything that cites. */
type Citing = { citations: Citation[] }

/** What a source says otherwise of the same quantity. */
export interface Contradiction {
  value: number | null
  area: { key: string; name: string }
}

type Observed = Partial<Citing & { contradictedBy: (Contradiction & Citing)[] }>

/** A page of the rows that a figure is made of. */
interface MemberPage {
  nodes: Citing[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** What the graph answers about the sources of one area's figure. */
export interface CitingFigures {
  funding?: { allocations?: (Citing & { grant: Citing | null })[]; population?: Observed }
  positions?: MemberPage
  allFacilities?: MemberPage
  allProjects?: MemberPage
  population?: Observed
  foreignNationalsShare?: Observed
}

/** The fields whose statements are about the figure, and not about a name, a period or an address; null = the whole row. */
const toldProperties: readonly (string | null)[] = [null, 'amount', 'areas', 'full_time_equivalents']

/** The sources of a figure, each once. */
export function sourcesOfView(figures: CitingFigures): ViewSource[] {
  return [...new Map(citationsOf(figures).map(({ source }) => [source.key, source])).values()]
}

/** What the sources of a figure say about it, each once. */
export function sourceNotesOf(figures: CitingFigures): ViewNote[] {
  const notes = citationsOf(figures).flatMap(({ property, note, source }) =>
    note !== null && toldProperties.includes(property) ? [{ source: source.key, note }] : [],
  )
  return [...new Map(notes.map((each) => [JSON.stringify(each), each])).values()]
}

/** What sources say otherwise of a figure, or of the population by which it is divided. */
export function contradictionsIn(figures: CitingFigures): Contradiction[] {
  return contradicting(observedIn(figures))
}

function observedIn({ funding, population, foreignNationalsShare }: CitingFigures): Observed[] {
  return [funding?.population, population, foreignNationalsShare].filter((observed) => observed !== undefined)
}

const contradicting = (observed: Observed[]) => observed.flatMap(({ contradictedBy }) => contradictedBy ?? [])

function citationsOf(figures: CitingFigures): Citation[] {
  const { funding, positions, allFacilities, allProjects } = figures
  const allocations = funding?.allocations?.flatMap(({ grant, ...own }) => (grant ? [own, grant] : [own]))
  const lists = [allocations, positions?.nodes, allFacilities?.nodes, allProjects?.nodes]
  const observed = observedIn(figures)
  const citing = [...lists.flatMap((list) => list ?? []), ...observed, ...contradicting(observed)]
  return citing.flatMap(({ citations }) => citations ?? [])
}
