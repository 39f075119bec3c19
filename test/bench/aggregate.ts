import { facilitiesOf } from './aggregate.sql.ts'
import { generateDataset } from './generate.ts'
import type { Growing } from './growth.ts'

/** What is asked, and how it is called. */
const questions = {
  'whole list: count, sum': '{ facilities(first: 0) { aggregate { count capacity { sum known unknown } } } }',
  'by type: count': '{ facilities(first: 0) { aggregate(groupBy: type) { keys { type { label } } count } } }',
  'by type: sum, mean, known':
    '{ facilities(first: 0) { aggregate(groupBy: type) { keys { type { label } } count capacity { sum mean min max known unknown } } } }',
  'by type: median':
    '{ facilities(first: 0) { aggregate(groupBy: type) { keys { type { label } } capacity { median } } } }',
  'by type, year, known or not: sum':
    '{ facilities(first: 0) { aggregate(groupBy: [type, startYear, capacityKnown]) { keys { startYear capacityKnown } count capacity { sum } } } }',
  'by district: sum':
    '{ facilities(first: 0) { aggregate(groupBy: district) { keys { district { name } } count capacity { sum } } } }',
  'by district and type: count':
    '{ facilities(first: 0) { aggregate(groupBy: [district, type]) { keys { district { name } type { label } } count } } }',
  'by carrier: count': '{ facilities(first: 0) { aggregate(groupBy: carriers) { keys { carriers { name } } count } } }',
  'below 45 districts, by type: sum':
    '{ areas(kind: DISTRICT) { nodes { facilities { aggregate(groupBy: type) { keys { type { label } } count capacity { sum } } } } } }',
}

/** Aggregates over all facilities. The areas stay those of the generated dataset. */
export const aggregates: Growing = {
  name: 'aggregates',
  prepare: generateDataset,
  fill: facilitiesOf,
  areas: () => 2000,
  questions: Object.fromEntries(Object.entries(questions).map(([what, query]) => [what, () => query])),
  rounds: 15,
}
