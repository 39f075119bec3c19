import type { Case } from './case.ts'
import { euros, figures } from './figures.ts'

/** One area with its figures: what a panel asks. */
export function panel(key: string): Case {
  return {
    name: 'panel',
    query: /* GraphQL */ `
      query Panel($key: String!) {
        area(key: $key) {
          key
          name
          kind
          code
          population {
            value
            date
          }
          funding {
            total
            documented
            approximate
            estimated
            hasUnknown
            perInhabitant
          }
          staff {
            fullTimeEquivalents
            hasUnknown
          }
          facilities {
            totalCount
          }
          projects {
            totalCount
          }
        }
      }
    `,
    variables: { key },
    values: [key],
    statement: /* sql */ `
      with chosen as (select * from area where key = $1), ${figures}
      select json_build_object('data', json_build_object('area', (
        select json_build_object(
          'key', chosen.key, 'name', chosen.name, 'kind', chosen.kind, 'code', chosen.code,
          'population', json_build_object('value', population.value, 'date', population.date),
          'funding', json_build_object(
            'total', ${euros('funding.total')}, 'documented', ${euros('funding.documented')},
            'approximate', ${euros('funding.approximate')}, 'estimated', ${euros('funding.estimated')},
            'hasUnknown', funding.has_unknown,
            'perInhabitant', case when not funding.has_unknown and population.value > 0
              then ${euros('div(2 * funding.total + round(population.value)::bigint, 2 * round(population.value)::bigint)')} end),
          'staff', json_build_object('fullTimeEquivalents', staff.total / 1000, 'hasUnknown', staff.has_unknown),
          'facilities', json_build_object('totalCount', (
            select count(distinct facility_key) from area_containment join facility_area on area_key = contained_key
            where container_key = chosen.key)),
          'projects', json_build_object('totalCount', (
            select count(distinct project_key) from area_containment join project_area on area_key = contained_key
            where container_key = chosen.key)))
        from chosen
        join population on population.area = chosen.key
        join funding on funding.area = chosen.key
        join staff on staff.area = chosen.key
      )))::text as answer`,
  }
}
