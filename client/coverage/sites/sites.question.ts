import type { SiteObjective, SiteSuggestionsQueryVariables } from '../../graphql/generated/graphql.ts'
import { kindOfLevel } from '../../../presentation/choices.ts'
import type { AppView } from '../../../presentation/address/app-view.ts'
import type { ReachGround } from '../ground/ground.ts'

/** What is looked for. */
export interface WantedSites {
  objective: SiteObjective
  /** How many new places. */
  count: number
  /** For the fewest places: the part of the people to be reached, in percent. */
  percent: number
}

/** About so many candidates keep the search within seconds. */
const candidatesWanted = 400
const finestSpacing = 100

/** How far candidates lie apart so that there are about as many as wanted: metres, whole fifties. */
function spacingOf({ cells: { piece } }: ReachGround): number {
  const squareMetres = piece.surface.reduce((sum, squareDecimetres) => sum + squareDecimetres, 0) / 100
  // Midpoints of hexagons `s` apart have s² √3/2 of ground each.
  const spacing = Math.sqrt(squareMetres / candidatesWanted / (Math.sqrt(3) / 2))
  return Math.max(finestSpacing, 50 * Math.ceil(spacing / 50))
}

/** The question for the server: the facilities that count stay, but for those that the scenario closes. */
export function sitesQuestion(
  { objective, count, percent }: WantedSites,
  ground: ReachGround,
  { level, asOf, types, scenario, lang }: AppView,
  reach: number,
): SiteSuggestionsQueryVariables {
  const closed = scenario?.close ?? []
  const staying = ground.places.filter(({ key }) => !closed.includes(key)).map(({ key }) => key)
  const isFewest = objective === 'FEWEST_SITES'
  return {
    areas: { kind: kindOfLevel[level] },
    asOf,
    language: lang === 'en' ? 'EN' : 'DE',
    reach: { metres: reach },
    objective,
    count: isFewest ? null : count,
    share: isFewest ? percent / 100 : null,
    candidates: { spacing: spacingOf(ground) },
    keepExisting: closed.length === 0 ? (types ? { types } : {}) : staying.length > 0 ? { keys: staying } : null,
  }
}
