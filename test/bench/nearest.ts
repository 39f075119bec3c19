import type { Growing } from './growth.ts'

/** What is asked about a place, and how it is called. */
const questions: Record<string, (place: string) => string> = {
  'the nearest 20 facilities': (place) =>
    `{ facilities(where: { near: { to: ${place} } }, orderBy: [{ distance: ASCENDING }], first: 20) { edges { distance node { key name } } } }`,
  'within 1,000 m of a type, nearest first': (place) =>
    `{ facilities(where: { near: { to: ${place}, metres: 1000 }, type: { key: { equals: "type-3" } } }, orderBy: [{ distance: ASCENDING }], first: 20) { edges { distance node { key name type { label } } } } }`,
  'the areas around a place': (place) =>
    `{ areas(where: { containing: ${place.replace(/^\{ point: (.*) \}$/, '$1')} }) { nodes { key name kind } } }`,
}

/** What is near a place, or around it. A tenth as many areas as facilities. */
export const nearest: Growing = {
  name: 'nearest',
  fill,
  areas: (facilities) => Math.floor(Math.sqrt(facilities / 10)) ** 2,
  questions: Object.fromEntries(
    Object.entries(questions).map(([what, query]) => [what, (round: number) => query(placeOf(round))]),
  ),
  rounds: 100,
}

/** Somewhere else each time, so that no page of the disk is the only one read. */
function placeOf(round: number): string {
  return `{ point: { longitude: ${7.15 + (round % 10) / 50}, latitude: ${51.2 + (round % 7) / 50} } }`
}

/** So many facilities, spread evenly over a square of 30 km, and a tenth as many square areas. Nothing is derived from them. */
function fill(size: number): string[] {
  const edge = Math.floor(Math.sqrt(size / 10))
  return [
    'truncate area, facility_type, facility, facility_area cascade',
    `insert into facility_type (key, label_de, label_en, icon) select 'type-' || n, 'Art ' || n, 'Type ' || n, 'map-pin' from generate_series(0, 9) n`,
    `insert into area (key, kind, name, boundary, boundary_quality, boundary_accuracy)
        select 'quarter-' || n, 'QUARTER', 'Quartier ' || n, ST_Multi(ST_MakeEnvelope(
          365000 + 30000.0 / ${edge} * (n % ${edge}), 5665000 + 30000.0 / ${edge} * (n / ${edge}),
          365000 + 30000.0 / ${edge} * (n % ${edge} + 1), 5665000 + 30000.0 / ${edge} * (n / ${edge} + 1), 25832)), 'OFFICIAL', 0
        from generate_series(0, ${edge * edge - 1}) n`,
    `insert into facility (key, type_key, name, mobile, location, location_accuracy)
        select 'facility-' || n, 'type-' || n % 10, 'Einrichtung ' || n, false, ST_SetSRID(ST_MakePoint(
          365000 + 30000 * (n * 0.7548776662 % 1), 5665000 + 30000 * (n * 0.5698402910 % 1)), 25832), 0
        from generate_series(1, ${size}) n`,
    'vacuum (analyze) facility',
    'vacuum (analyze) area',
  ]
}
