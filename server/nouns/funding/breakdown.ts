import { sql } from 'kysely'
import { relate } from '../area/relate.ts'
import type { AreaKind } from '../area/area-kind.ts'
import { completeIn } from '../complete-list/complete.ts'
import { Subject } from '../complete-list/complete-list.ts'
import { orError, type Batch } from '../../kit/batch.ts'
import type { Context } from '../../kit/context.ts'
import { once } from '../../kit/once.ts'
import { dayOfNumber, type DayRange } from '../../kit/days.ts'
import { FundingDimension } from './breakdown.arguments.ts'
import { allPieces, restOf } from './money-of-all.ts'
import { itemsOf } from './money-of-areas.ts'
import { moneyGroups, type Grouping, type MoneyGroup } from './money-group.ts'
import { allocationRows, piecesOf } from './money-piece.ts'
import { slicesOf, windowsOf, type Slice, type Window } from './slice.ts'
import { apart } from './told-apart.ts'

/** What is asked of a breakdown. */
export interface BreakdownQuestion {
  days: DayRange
  groupBy: FundingDimension[]
}

/** Money in groups, and the same money in one; each made when it is asked for, and once. */
export interface MoneyBreakdown {
  groups: () => MoneyGroup[]
  whole: () => MoneyGroup
}

/** The money of areas in a period, in groups. */
export const breakdownOf: Batch<BreakdownQuestion, MoneyBreakdown> = async (context, areas, question) => {
  const relations = await relate(context.database, areas, 'allocation_part')
  const rows = await allocationRows(context, itemsOf(relations), null)
  const isComplete = await completeness(context, areas, question)
  const breakDown = (area: string): MoneyBreakdown => {
    const pieces = piecesOf(rows, relations.get(area) ?? new Map())
    const slices = (windows: readonly Window[]) => pieces.flatMap((piece) => slicesOf(piece, windows, area))
    return inGroups(question, slices, (_, window) => isComplete(area, window))
  }
  return new Map(areas.map((area) => [area, orError(() => breakDown(area))]))
}

/** All money in a period, in groups. @param kind that of the areas by which it is told apart; null = by none */
export async function breakdownOfAll(
  context: Context,
  question: BreakdownQuestion,
  kind: AreaKind | null,
): Promise<MoneyBreakdown> {
  const rows = await allocationRows(context, null, null)
  const pieces = allPieces(rows)
  const none = () => false
  const allSlices = (windows: readonly Window[]) => pieces.flatMap((piece) => slicesOf(piece, windows, null))
  if (!kind) return inGroups(question, allSlices, none)
  const areas = await keysOfKind(context, kind)
  const relations = apart(await relate(context.database, areas, 'allocation_part'))
  const isComplete = await completeness(context, areas, question)
  const byArea = [...relations].map(([area, related]) => ({ area, pieces: piecesOf(rows, related) }))
  const slices = (windows: readonly Window[]): Slice[] => {
    const placed = byArea.flatMap((each) => each.pieces.flatMap((piece) => slicesOf(piece, windows, each.area)))
    return [...placed, ...restOf(allSlices(windows), placed, { rows, relations, windows })]
  }
  const { groups } = inGroups(question, slices, (area, window) => area !== null && isComplete(area, window))
  return { groups, whole: inGroups(question, allSlices, none).whole }
}

function inGroups(
  { days, groupBy }: BreakdownQuestion,
  slicesIn: (windows: readonly Window[]) => Slice[],
  isComplete: Grouping['isComplete'],
): MoneyBreakdown {
  const grouped = (by: readonly FundingDimension[]) => {
    const windows = windowsOf(days, by.includes(FundingDimension.YEAR))
    return moneyGroups(slicesIn(windows), { groupBy: by, windows, days, isComplete })
  }
  return { groups: once(() => grouped(groupBy)), whole: once(() => grouped([])[0]!) }
}

/** Whether the list of money of an area is complete on all days of a window. */
async function completeness(
  context: Context,
  areas: readonly string[],
  { days, groupBy }: BreakdownQuestion,
): Promise<(area: string, window: Window) => boolean> {
  const windows = [{ year: null, days }, ...windowsOf(days, groupBy.includes(FundingDimension.YEAR))]
  const periods = windows.map((window) => `[${dayOfNumber(window.days.start)},${dayOfNumber(window.days.end)})`)
  const found = await completeIn(context, areas, { subject: Subject.FUNDING, periods, types: null })
  const byYear = new Map(windows.map(({ year }, index) => [year, found[index]!]))
  return (area, { year }) => byYear.get(year)!.has(area)
}

async function keysOfKind({ database }: Context, kind: AreaKind): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select key from area where kind = ${kind} order by key`.execute(database)
  return rows.map(({ key }) => key)
}
