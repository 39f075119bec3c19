import type { MultiPolygon, Position } from 'geojson'
import initGeosJs from 'geos-wasm'

/** Why an outline is not valid, and where. */
export interface Invalidity {
  reason: string
  /** In the units of the outline; null = GEOS names no place. */
  position: Position | null
}

/** What the words of GEOS mean for someone who draws outlines. */
const meanings: Record<string, string> = {
  'Self-intersection': 'the outline crosses itself, or two of its rings cross or overlap',
  'Ring Self-intersection': 'a ring touches or crosses itself',
  'Hole lies outside shell': 'a hole lies outside its outline',
  'Holes are nested': 'a hole lies in another hole',
  'Interior is disconnected': 'holes cut the inside into pieces',
  'Nested shells': 'a part lies inside another part',
  'Duplicate Rings': 'a ring is there twice',
  'Too few points in geometry component': 'a ring has no surface',
}

type Geos = Awaited<ReturnType<typeof initGeosJs>>

/**
 * The check that PostGIS makes with ST_IsValid, by the same library, before any SQL sees the outline.
 * Rings must be closed and finite already (see structure.ts).
 */
export async function createValidityCheck(): Promise<(outline: MultiPolygon) => Invalidity | null> {
  const geos = await initGeosJs()
  return (outline) => {
    const geometry = toGeos(geos, outline)
    try {
      return explain(geos, geometry)
    } finally {
      geos.GEOSGeom_destroy(geometry)
    }
  }
}

function explain(geos: Geos, geometry: number): Invalidity | null {
  const { Module } = geos
  // Room for the addresses of a text and a point, which GEOS fills in, and for the point's two coordinates.
  const answer = Module._malloc(24)
  try {
    const valid = geos.GEOSisValidDetail(geometry, 0, answer, answer + 4)
    if (valid === 1) return null
    if (valid !== 0) throw new Error('GEOS could not check an outline')
    const [text = 0, point = 0] = Module.HEAP32.subarray(answer / 4, answer / 4 + 2)
    const reason = Module.UTF8ToString(text)
    const found =
      point !== 0 && geos.GEOSGeomGetX(point, answer + 8) === 1 && geos.GEOSGeomGetY(point, answer + 16) === 1
    const position = found ? [...Module.HEAPF64.subarray(answer / 8 + 1, answer / 8 + 3)] : null
    geos.GEOSFree(text)
    if (point !== 0) geos.GEOSGeom_destroy(point)
    return { reason: meanings[reason] ?? reason, position }
  } finally {
    Module._free(answer)
  }
}

/** A copy in the memory of GEOS, to be destroyed by the caller. */
function toGeos(geos: Geos, { coordinates }: MultiPolygon): number {
  const polygons = coordinates.map((rings) => {
    const [shell, ...holes] = rings.map((ring) => toRing(geos, ring))
    return withPointers(geos, holes, (list) => geos.GEOSGeom_createPolygon(shell!, list, holes.length))
  })
  const multiPolygon = 6
  return withPointers(geos, polygons, (list) => geos.GEOSGeom_createCollection(multiPolygon, list, polygons.length))
}

function toRing(geos: Geos, ring: Position[]): number {
  const { Module } = geos
  const buffer = Module._malloc(ring.length * 16)
  Module.HEAPF64.set(
    ring.flatMap((position) => position.slice(0, 2)),
    buffer / 8,
  )
  const sequence = geos.GEOSCoordSeq_copyFromBuffer(buffer, ring.length, 0, 0)
  Module._free(buffer)
  return geos.GEOSGeom_createLinearRing(sequence)
}

/** Call with the address of a list of addresses, which is freed afterwards. */
function withPointers(geos: Geos, pointers: number[], call: (list: number) => number): number {
  const list = geos.Module._malloc(Math.max(pointers.length, 1) * 4)
  geos.Module.HEAP32.set(pointers, list / 4)
  const result = call(list)
  geos.Module._free(list)
  return result
}
