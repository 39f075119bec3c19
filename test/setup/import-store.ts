import { rowsOf } from './database.ts'
import type { useGraph } from './graph.ts'

/** Everything that an import could change, as text. */
export const fingerprint = async (graph: ReturnType<typeof useGraph>) =>
  JSON.stringify(
    await rowsOf(
      graph.database.current,
      `
      select 'area' as t, md5(string_agg(area::text, '|' order by key)) as rows from area
      union all select 'facility', md5(string_agg(facility::text, '|' order by key)) from facility
      union all select 'facility_area', md5(string_agg(facility_area::text, '|' order by facility_key, area_key)) from facility_area
      union all select 'organisation', md5(string_agg(organisation::text, '|' order by key)) from organisation
      union all select 'observation', md5(string_agg(observation::text, '|' order by key)) from observation
      union all select 'source', md5(string_agg(source::text, '|' order by key)) from source
      union all select 'citation', count(*)::text from citation union all select 'revision', count(*)::text from revision`,
    ),
  )
