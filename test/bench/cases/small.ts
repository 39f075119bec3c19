import type { Case } from './case.ts'

/** One area's name: what is left is what a question costs by itself. */
export function small(key: string): Case {
  return {
    name: 'small',
    query: /* GraphQL */ `
      query Small($key: String!) {
        area(key: $key) {
          name
        }
      }
    `,
    variables: { key },
    values: [key],
    statement: /* sql */ `
      select json_build_object('data', json_build_object('area', (
        select json_build_object('name', name) from area where key = $1)))::text as answer`,
    peer: {
      query: /* GraphQL */ `
        query Small($key: ReadableKey!) {
          area: areaByKey(key: $key) {
            name
          }
        }
      `,
    },
  }
}
