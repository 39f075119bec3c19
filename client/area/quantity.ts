import { fundingFigure, perInhabitantFigure } from '../funding/funding.figure.ts'
import type { AreaFiguresQuery } from '../graphql/generated/graphql.ts'
import { countedFigure, observedFigure, type Figure } from '../indicator/figure.ts'
import { staffFigure } from '../position/staff.figure.ts'
import type { Quantity } from '../view/view.ts'

/** The figures of one area, as the graph answers. */
export type AreaFigures = AreaFiguresQuery['areas']['edges'][number]['node']

/** The figure of an area for the quantity that the map shows. */
export function figureOf(area: AreaFigures, quantity: Quantity): Figure {
  switch (quantity) {
    case 'funding':
      return fundingFigure(area.funding)
    case 'funding-per-inhabitant':
      return perInhabitantFigure(area.funding)
    case 'full-time-equivalents':
      return staffFigure(area.staff)
    case 'facilities':
      return countedFigure(area.facilities.totalCount)
    case 'projects':
      return countedFigure(area.projects.totalCount)
    case 'people':
      return observedFigure(area.population)
    case 'foreign-nationals':
      return observedFigure(area.foreignNationalsShare)
  }
}
