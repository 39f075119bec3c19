/** A sum of money of an area as the oracle in SQL has it: cents null = unknown. */
export interface OraclePiece {
  a: string
  cents: string | null
  basis: string | null
  reason: string | null
  grant: string | null
  first: string | null
  after: string | null
}

/** What a group of the breakdown should say. */
export interface OracleGroup {
  keys: (string | number | null)[]
  amount: string | null
  state: string
  basis: string | null
  unknownReason: string | null
  spread: string | null
  counts: { known: number; zero: number; unknown: number; undated: number }
  undatedAmount: string | null
}

/** A share of a piece in a year (null: whenever), or of which nobody knows the year. */
interface OracleShare {
  keys: (string | number | null)[]
  cents: bigint | null
  basis: string | null
  reason: string | null
  spread: boolean
  undated: bigint | null
}

export interface OracleQuestion {
  from: string
  to: string
  by: string[]
}

const weakestFirst = ['ESTIMATED', 'APPROXIMATE', 'DOCUMENTED']
const gravestFirst = ['BOUNDARY_UNKNOWN', 'NOT_STATED', 'NOT_SPLIT', 'NOT_DATED']

/** All days from one to before another. */
function daysBetween(first: string, after: string): string[] {
  const days: string[] = []
  for (const day = new Date(`${first}T00:00:00Z`); textOf(day) < after; day.setUTCDate(day.getUTCDate() + 1))
    days.push(textOf(day))
  return days
}

const textOf = (day: Date) => day.toISOString().slice(0, 10)

/** Day by day: on each as much as brings what is spent so far to its part of the whole, rounded down. */
function shareOut(cents: bigint, first: string, after: string): Map<string, bigint> {
  const days = daysBetween(first, after)
  const spentBy = (count: number) => (cents * BigInt(count)) / BigInt(days.length)
  return new Map(days.map((day, index) => [day, spentBy(index + 1) - spentBy(index)]))
}

const mayLieIn = (piece: OraclePiece, from: string, to: string) =>
  (piece.first === null || piece.first < to) && (piece.after === null || piece.after > from)

function sharesOf(piece: OraclePiece, { from, to, by }: OracleQuestion): OracleShare[] {
  if (!mayLieIn(piece, from, to)) return []
  const cents = piece.cents === null ? null : BigInt(piece.cents)
  const at = (year: string | null, share: Omit<OracleShare, 'keys'>) => ({
    ...share,
    keys: by.map(
      (each) =>
        ({
          YEAR: year === null ? null : Number(year),
          GRANT: piece.grant,
          BASIS: share.cents === 0n && share.reason ? null : share.basis,
        })[each]!,
    ),
  })
  const same = { cents, basis: cents === null ? null : piece.basis, reason: piece.reason, spread: false, undated: null }
  if (piece.first === null || piece.after === null) {
    if (cents === 0n) return [at(null, { ...same, undated: 0n })]
    const reasons = [piece.reason, cents === null ? null : 'NOT_DATED']
    return [at(null, { cents: null, basis: null, reason: gravest(reasons), spread: false, undated: cents })]
  }
  const perDay = shareOut(cents ?? 0n, piece.first, piece.after)
  const asked = [...perDay.keys()].filter((day) => from <= day && day < to)
  return [...Map.groupBy(asked, (day) => (by.includes('YEAR') ? day.slice(0, 4) : null))].map(([year, days]) => {
    if (cents === null || cents === 0n || days.length === perDay.size) return at(year, same)
    const sum = days.reduce((total, day) => total + perDay.get(day)!, 0n)
    return sum === 0n
      ? at(year, { cents: null, basis: null, reason: 'NOT_SPLIT', spread: false, undated: null })
      : at(year, { ...same, cents: sum, basis: 'ESTIMATED', spread: true })
  })
}

const gravest = (reasons: (string | null)[]) => gravestFirst.find((reason) => reasons.includes(reason)) ?? null

/** The groups of an area. `completeIn`: whether its list is complete in a year (null: in the period). */
export function breakdownOracle(
  pieces: readonly OraclePiece[],
  question: OracleQuestion,
  completeIn: (year: number | null) => boolean,
): OracleGroup[] {
  const { from, to, by } = question
  const shares = pieces.flatMap((piece) => sharesOf(piece, question))
  const keysOfAll = new Map(shares.map(({ keys }) => [JSON.stringify(keys), keys]))
  const years = new Set(daysBetween(from, to).map((day) => Number(day.slice(0, 4))))
  if (by.length === 0) keysOfAll.set('[]', [])
  if (by.join() === 'YEAR') for (const year of years) keysOfAll.set(JSON.stringify([year]), [year])
  return [...keysOfAll.values()].map((keys) => {
    const own = shares.filter((share) => JSON.stringify(share.keys) === JSON.stringify(keys))
    const [year, grant] = [keys[by.indexOf('YEAR')] ?? null, keys[by.indexOf('GRANT')]]
    const [start, end] = year === null ? [from, to] : [`${year}-01-01`, `${Number(year) + 1}-01-01`]
    const possible = pieces.filter(
      (piece) =>
        !by.includes('BASIS') && (piece.first === null || piece.after === null) && piece.cents !== '0' && (grant === undefined || piece.grant === grant) &&
        mayLieIn(piece, start > from ? start : from, end < to ? end : to),
    ) // prettier-ignore
    const known = own.filter(({ cents }) => cents !== null)
    const sum = known.reduce((total, { cents }) => total + cents!, 0n)
    const unknownReason = gravest([
      ...own.map(({ reason }) => reason),
      ...possible.map(({ cents, reason }) => gravest([reason, cents === null ? null : 'NOT_DATED'])),
    ])
    const isZero = sum === 0n && unknownReason === null && (known.length > 0 || completeIn(year as number | null))
    const has = sum > 0n || isZero
    const undated = own.filter((share) => share.cents === null && share.undated !== null)
    const count = (test: (share: OracleShare) => boolean) => own.filter(test).length
    return {
      keys,
      amount: has ? (Number(sum) / 100).toFixed(2) : null,
      state: sum > 0n ? 'KNOWN' : isZero ? 'ZERO' : unknownReason ? 'UNKNOWN' : 'NOTHING_RECORDED',
      basis: has ? (weakestFirst.find((basis) => known.some((share) => share.basis === basis)) ?? 'DOCUMENTED') : null,
      unknownReason,
      spread: has ? (known.some(({ spread }) => spread) ? 'BY_DAYS' : 'WHOLE') : null,
      counts: {
        known: count(({ cents }) => cents !== null && cents > 0n),
        zero: count(({ cents }) => cents === 0n),
        unknown: count((share) => share.cents === null && share.undated === null),
        undated: undated.length,
      },
      undatedAmount: undated.length > 0 ? (Number(undated.reduce((total, share) => total + share.undated!, 0n)) / 100).toFixed(2) : null,
    } // prettier-ignore
  })
}
