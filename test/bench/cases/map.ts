import type { Case } from './case.ts'
import { euros, figures } from './figures.ts'

/** The management areas with simplified boundaries and what the map colours them by. */
export const map: Case = {
  name: 'map',
  query: /* GraphQL */ `
    query Map($kind: AreaKind!) {
      areas(kind: $kind, first: 1000) {
        nodes {
          key
          name
          boundary(tolerance: 10)
          population {
            value
            date
          }
          funding {
            total
            hasUnknown
          }
          staff {
            fullTimeEquivalents
            hasUnknown
          }
        }
      }
    }
  `,
  variables: { kind: 'MANAGEMENT_AREA' },
  values: ['MANAGEMENT_AREA'],
  statement: /* sql */ `
    with chosen as (select * from area where kind = $1 order by key limit 1000), ${figures}
    select json_build_object('data', json_build_object('areas', json_build_object('nodes', coalesce((
      select json_agg(json_build_object(
        'key', chosen.key, 'name', chosen.name,
        'boundary', ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Multi(ST_Transform(ST_SimplifyPreserveTopology(boundary, 10), 4326))), 7, 0)::json,
        'population', json_build_object('value', population.value, 'date', population.date),
        'funding', json_build_object('total', ${euros('funding.total')}, 'hasUnknown', funding.has_unknown),
        'staff', json_build_object('fullTimeEquivalents', staff.total / 1000, 'hasUnknown', staff.has_unknown)
      ) order by chosen.key)
      from chosen
      join population on population.area = chosen.key
      join funding on funding.area = chosen.key
      join staff on staff.area = chosen.key
    ), '[]'))))::text as answer`,
}
