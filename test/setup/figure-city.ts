/** A small invented city of 16 square quarters in 4 districts, with everything in it at random and much of it missing. */
export function inventCity(seed: number): string {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const chance = (probability: number) => random() < probability
  const below = (count: number) => Math.floor(random() * count)
  const pick = <T>(list: readonly T[]) => list[below(list.length)]!
  const some = <T>(list: readonly T[], most: number) => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => pick(list))),
  ]
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
  const statements: string[] = []
  const add = (table: string, row: Record<string, unknown>) =>
    statements.push(
      `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(literal).join(', ')})`,
    )
  const day = () => `${pick([2012, 2015, 2018])}-0${1 + below(9)}-01`
  const period = () => {
    const [start, end] = [day(), day()].toSorted()
    const ends = [chance(0.2) ? '' : start, chance(0.3) || start === end ? '' : end]
    return chance(0.2) ? null : `[${ends.join(',')})`
  }
  const square = (west: number, south: number, width: number, height: number) =>
    new Sql(
      `ST_Multi(ST_MakeEnvelope(${[west, south, west + width, south + height].map((edge, at) => (at % 2 ? 5680000 : 370000) + 1000 * edge).join(', ')}, 25832))`,
    )
  const bounded = (boundary: Sql) => ({ boundary, boundary_quality: 'OFFICIAL', boundary_accuracy: 0 })

  add('area', { key: 'city', kind: 'CITY', name: 'City', ...(chance(0.5) ? bounded(square(0, 0, 4, 4)) : {}) })
  const districtOf = (n: number) => `district-${Math.floor((n % 4) / 2)}${Math.floor(n / 8)}`
  const quarters = numbers(16).map((n) => `quarter-${n}`)
  for (const n of numbers(4)) {
    const outline = chance(0.6) ? bounded(square((n % 2) * 2, Math.floor(n / 2) * 2, 2, 2)) : {}
    add('area', {
      key: `district-${n % 2}${Math.floor(n / 2)}`,
      kind: 'DISTRICT',
      name: 'District',
      parent_key: 'city',
      ...outline,
    })
  }
  for (const n of numbers(16)) {
    const outline = chance(0.75) ? bounded(square(n % 4, Math.floor(n / 4), 1, 1)) : {}
    add('area', { key: quarters[n], kind: 'QUARTER', name: 'Quarter', parent_key: districtOf(n), ...outline })
  }
  const composed = numbers(5).map((n) => ({ key: `composed-${n}`, members: some(quarters, 5) }))
  for (const { key, members } of composed) {
    add('area', { key, kind: 'MANAGEMENT_AREA', name: 'Composed', parent_key: 'city', members_complete: chance(0.65) })
    for (const member of members) add('area_member', { area_key: key, member_key: member })
  }
  for (const n of numbers(2)) {
    const outline = bounded(square(below(3), below(3), 1 + random(), 1 + random()))
    add('area', { key: `free-${n}`, kind: 'PROGRAMME_AREA', name: 'Free', parent_key: 'city', ...outline })
  }
  const districts = ['district-00', 'district-10', 'district-01', 'district-11']
  const areas = ['city', ...districts, ...quarters, ...composed.map(({ key }) => key), 'free-0', 'free-1']
  const reach = (n: number) => [
    'city',
    districtOf(n),
    quarters[n]!,
    ...composed.filter(({ members }) => members.includes(quarters[n]!)).map(({ key }) => key),
  ]

  const types = ['type-a', 'type-b']
  for (const key of types) add('facility_type', { key, label_de: key, label_en: key, icon: 'map-pin' })
  const facilities = numbers(9).map((n) => `facility-${n}`)
  for (const key of facilities) {
    const [n, mobile] = [below(16), chance(0.3)]
    const metres = (cell: number) => 1000 * cell + 250 + below(500)
    const location = new Sql(
      `ST_SetSRID(ST_MakePoint(${370000 + metres(n % 4)}, ${5680000 + metres(Math.floor(n / 4))}), 25832)`,
    )
    const place = mobile ? { mobile } : { location, location_accuracy: pick([0, 400, null]) }
    add('facility', { key, type_key: pick(types), name: key, period: period(), ...place })
    const stated = mobile ? (chance(0.9) ? some(areas, 2) : []) : chance(0.4) ? some(reach(n), 2) : []
    for (const area_key of stated) add('facility_stated_area', { facility_key: key, area_key })
  }
  const anywhere = (most: number) => (chance(0.15) ? [] : some(areas, most))
  const projects = numbers(6).map((n) => `project-${n}`)
  for (const key of projects) {
    add('project', { key, title_de: key, title_en: key, period: period() })
    for (const area_key of anywhere(3)) add('project_area', { project_key: key, area_key })
    if (chance(0.4))
      for (const facility_key of some(facilities, 2)) add('project_facility', { project_key: key, facility_key })
  }
  const positions = numbers(4).map((n) => `position-${n}`)
  for (const key of positions) {
    const full_time_equivalents = chance(0.75) ? pick([0.001, 0.5, 1, 2.5]) : null
    add('position', {
      key,
      title_de: key,
      title_en: key,
      status: pick(['PLANNED', 'FILLED']),
      full_time_equivalents,
      period: period(),
    })
    for (const area_key of anywhere(3)) add('position_area', { position_key: key, area_key })
  }

  add('programme', { key: 'programme', name: 'Programme' })
  const amount = () =>
    chance(0.75)
      ? { amount: pick(['0.00', '0.01', '1000.00', '33333.34']), basis: pick(['DOCUMENTED', 'APPROXIMATE']) }
      : {}
  const grants = numbers(2).map((n) => `grant-${n}`)
  for (const key of grants)
    add('"grant"', { key, programme_key: 'programme', title_de: key, title_en: key, period: period(), ...amount() })
  for (const n of numbers(8)) {
    const target = pick([
      () => ({ area_key: pick(areas) }),
      () => ({ project_key: pick(projects) }),
      () => ({ facility_key: pick(facilities) }),
      () => ({ position_key: pick(positions) }),
    ])()
    const grant_key = chance(0.5) ? pick(grants) : null
    add('allocation', { key: `allocation-${n}`, label_de: 'x', label_en: 'x', grant_key, ...target, ...amount() })
  }

  add('indicator', { key: 'population', label_de: 'x', label_en: 'x', unit: 'people', composition: 'SUM' })
  add('indicator', {
    key: 'share',
    label_de: 'x',
    label_en: 'x',
    unit: '%',
    decimals: 1,
    composition: 'MEAN',
    weight_key: 'population',
  })
  for (const area_key of areas)
    for (const [indicator_key, value] of [
      ['population', () => pick([0, 7, 350, 1200])],
      ['share', () => pick([0, 0.1, 12.5, 40])],
    ] as const)
      for (const observed_on of chance(0.75) ? new Set([chance(0.1) ? null : day(), day()]) : []) {
        const figure = chance(0.9) ? { value: value(), basis: pick(['DOCUMENTED', 'APPROXIMATE']) } : {}
        if (area_key.startsWith('composed') && chance(0.7)) continue
        add('observation', {
          key: `${indicator_key}.${area_key}.${observed_on}`,
          indicator_key,
          area_key,
          observed_on,
          ...figure,
        })
      }

  for (const n of numbers(7)) {
    const [key, subject] = [`list-${n}`, pick(['FACILITIES', 'FACILITIES', 'PROJECTS', 'POSITIONS', 'FUNDING'])]
    add('complete_list', {
      key,
      area_key: pick(areas),
      subject,
      period: pick(['(,)', '(,2015-03-01)', '[2015-03-01,)', period() ?? '(,)']),
    })
    if (subject === 'FACILITIES' && chance(0.6))
      add('complete_list_type', { complete_list_key: key, type_key: pick(types) })
  }
  return statements.join(';\n')
}

/** A part of a statement that is not a value. */
class Sql {
  constructor(readonly text: string) {}
}

function literal(value: unknown): string {
  if (value instanceof Sql) return value.text
  if (value === null || value === undefined) return 'null'
  return typeof value === 'string' ? `'${value}'` : String(value)
}
