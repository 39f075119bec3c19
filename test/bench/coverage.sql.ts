import type { Client } from 'pg'
import type { Scene } from './coverage.ts'

/** Temporary tables `cell` and `place` with GiST indexes on projected points, analysed. */
export async function loadScene(client: Client, { cells, places }: Scene): Promise<void> {
  await client.query(`create extension if not exists postgis;
    create temporary table cell (area text, people float8, centre geometry(Point, 25832));
    create temporary table place (location geometry(Point, 25832));`)
  const { piece } = cells
  await client.query(
    `insert into cell select area, people, ST_SetSRID(ST_MakePoint(x, y), 25832)
      from unnest($1::text[], $2::float8[], $3::float8[], $4::float8[]) given (area, people, x, y)`,
    [
      Array.from(piece.area, (area) => cells.areas[area]),
      Array.from(piece.people),
      Array.from(cells.x),
      Array.from(cells.y),
    ],
  )
  await client.query(
    `insert into place select ST_SetSRID(ST_MakePoint(x, y), 25832) from unnest($1::float8[], $2::float8[]) given (x, y)`,
    [places.map(({ x }) => x), places.map(({ y }) => y)],
  )
  await client.query(
    `create index on cell using gist (centre); create index on place using gist (location); analyze cell; analyze place;`,
  )
}

/** People within reach, per area and in total. */
export const reachStatement = (reach: number) => `
  select area, sum(people) as people,
    sum(people) filter (where exists (select from place where ST_DWithin(centre, location, ${reach}))) as reached
  from cell group by rollup (area)`

/** The same with bounds, mean distance, and 64 points of the curve; the distance to the nearest place is measured once. */
export const wholeStatement = (reach: number, half: number) => `
  with measured as materialized (
    select area, people, (select ST_Distance(centre, location) from place order by centre <-> location limit 1) as metres
    from cell
  ),
  asked as (select * from measured union all select null, people, metres from measured),
  running as (
    select *, sum(people) over (partition by area order by metres) as nearer, sum(people) over (partition by area) as everyone
    from asked
  ),
  step as (
    select area, max(metres) as metres, max(nearer / everyone) as share, sum(people) as people,
      sum(people) filter (where metres <= ${reach}) as reached,
      sum(people) filter (where metres + ${half} <= ${reach}) as lower,
      sum(people) filter (where metres - ${half} <= ${reach}) as upper,
      sum(people * metres) as people_metres
    from running group by area, ceil(64 * nearer / everyone)
  )
  select area, sum(people) as people, sum(reached) as reached, sum(lower) as lower, sum(upper) as upper,
    sum(people_metres) / sum(people) as mean, array_agg(metres order by metres) as metres, array_agg(share order by metres) as shares
  from step group by area`
