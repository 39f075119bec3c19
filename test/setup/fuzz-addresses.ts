import fc from 'fast-check'
import { texts, type Pick } from './fuzz-questions.ts'

/** An address: of a route that there is, with parameters that fit, nearly fit or are anything. */
export function address(pick: Pick): string {
  const paths = ['/', '/graphql', '/embed/funding', '/embed/people.csv', '/embed/people.geojson', '/embed/funding.svg', '/embed/view/stellen-2017',
    '/embed/projects', '/oembed', '/basemap/style.json', '/icons/bus.svg', '/barrierefreiheit', '/datenschutz', '/health/live', '/health/ready', '/assets/x.js'] // prettier-ignore
  const path =
    pick(fc.constantFrom(...paths)) +
    pick(fc.constantFrom('', '', '', '/', '.csv', '/..', '%2e%2e/', '%00', `/${encodeURIComponent(pick(fc.string()))}`))
  const parameters = [
    'level',
    'asOf',
    'lang',
    'method',
    'classes',
    'select',
    'layers',
    'title',
    'scale',
    'locale',
    'interactive',
    'query',
    'url',
    'format',
    'theme',
    'variables',
  ]
  const values = [
    'quarter',
    'management-area',
    '2017-02-01',
    'en',
    'tr',
    '3',
    'facilities',
    'hoehe',
    'json',
    '{areas{totalCount}}',
    '{}',
    '',
  ]
  const parameter = fc.tuple(fc.constantFrom(...parameters), fc.oneof(fc.constantFrom(...values), texts))
  const search = pick(fc.array(parameter, { maxLength: 4 }))
  const query = search.map(
    ([name, value]) =>
      `${name}=${pick(fc.boolean()) ? encodeURIComponent(value.toWellFormed()) : value.replace(/[^!-~]|#/g, '%ff')}`,
  )
  return path + (query.length > 0 ? `?${query.join('&')}` : '')
}
