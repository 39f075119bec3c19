import type { Case } from './case.ts'

/** Three levels: areas, their facilities, and who runs them and what happens there. */
export const nested: Case = {
  name: 'nested',
  query: /* GraphQL */ `
    query Nested {
      areas(first: 50) {
        nodes {
          key
          name
          kind
          facilities(first: 20) {
            nodes {
              key
              name
              address
              mobile
              capacity
              website
              carriers {
                key
                name
              }
              projects {
                nodes {
                  key
                  title
                  status
                  period {
                    start
                    end
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  variables: {},
  values: [],
  statement: /* sql */ `
    select json_build_object('data', json_build_object('areas', json_build_object('nodes', coalesce(json_agg(
      json_build_object('key', area.key, 'name', area.name, 'kind', area.kind, 'facilities', json_build_object('nodes', (
        select coalesce(json_agg(json_build_object(
          'key', facility.key, 'name', facility.name, 'address', facility.address, 'mobile', facility.mobile,
          'capacity', facility.capacity, 'website', facility.website,
          'carriers', (
            select coalesce(json_agg(json_build_object('key', organisation.key, 'name', organisation.name) order by organisation.key), '[]')
            from facility_carrier join organisation on organisation.key = organisation_key
            where facility_carrier.facility_key = facility.key),
          'projects', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object(
              'key', project.key, 'title', project.title_de, 'status', project.status,
              'period', case when project.period is not null
                then json_build_object('start', lower(project.period), 'end', upper(project.period)) end
            ) order by project.key), '[]')
            from project_facility join project on project.key = project_key
            where project_facility.facility_key = facility.key))
        ) order by facility.key), '[]')
        from (
          select distinct facility_key from area_containment join facility_area on area_key = contained_key
          where container_key = area.key order by facility_key limit 20
        ) link join facility on facility.key = link.facility_key
      ))) order by area.key), '[]'))))::text as answer
    from (select key, name, kind from area order by key limit 50) area`,
  peer: {
    query: /* GraphQL */ `
      query Nested {
        areas: allAreas(first: 50) {
          nodes {
            key
            name
            kind
            facilities(first: 20) {
              nodes {
                key
                name
                address
                mobile
                capacity
                website
                carriers: carriersList {
                  key
                  name
                }
                projects {
                  nodes {
                    key
                    title: titleDe
                    status
                    period {
                      start {
                        value
                      }
                      end {
                        value
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    `,
  },
}
