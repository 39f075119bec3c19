import type { Case } from './case.ts'

/** The boundaries of a hundred quarters as GeoJSON, every vertex of them. */
export const shapes: Case = {
  name: 'shapes',
  query: /* GraphQL */ `
    query Shapes {
      areas(kind: QUARTER, first: 100) {
        nodes {
          key
          boundary
        }
      }
    }
  `,
  variables: {},
  values: [],
  statement: /* sql */ `
    select json_build_object('data', json_build_object('areas', json_build_object('nodes', coalesce(json_agg(
      json_build_object('key', key, 'boundary', ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(boundary, 4326)), 7, 0)::json)
      order by key), '[]'))))::text as answer
    from (select key, boundary from area where kind = 'QUARTER' order by key limit 100) area`,
  peer: {
    query: /* GraphQL */ `
      query Shapes {
        areas: allAreas(condition: { kind: "QUARTER" }, first: 100) {
          nodes {
            key
            boundary: outline
          }
        }
      }
    `,
  },
}
