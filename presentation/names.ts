import type { Level, Quantity } from './choices.ts'
import type { UnknownReason } from './figure.ts'
import type { SharedMessageId, SharedText } from './text.ts'

/** The names of the levels, in the plural. */
export const levelNames: Record<Level, SharedMessageId> = {
  'management-area': 'level.managementArea',
  quarter: 'level.quarter',
  district: 'level.district',
  'programme-area': 'level.programmeArea',
}

/** The names that people choose a quantity by. */
export const quantityNames: Record<Quantity, SharedMessageId> = {
  funding: 'quantity.funding',
  'funding-per-inhabitant': 'quantity.fundingPerInhabitant',
  'full-time-equivalents': 'quantity.fullTimeEquivalents',
  facilities: 'quantity.facilities',
  projects: 'quantity.projects',
  people: 'quantity.people',
  'foreign-nationals': 'quantity.foreignNationals',
}

/** The unit that stands above the legend. */
export const quantityUnits: Record<Quantity, SharedMessageId> = {
  funding: 'unit.euro',
  'funding-per-inhabitant': 'unit.euroPerInhabitant',
  'full-time-equivalents': 'unit.fullTimeEquivalents',
  facilities: 'unit.count',
  projects: 'unit.count',
  people: 'unit.people',
  'foreign-nationals': 'unit.percent',
}

/** The units of the bare numbers in tables and geodata: the same in every language. */
export const unitCodes: Record<Quantity, string> = {
  funding: 'EUR',
  'funding-per-inhabitant': 'EUR/person',
  'full-time-equivalents': 'FTE',
  facilities: 'facility',
  projects: 'project',
  people: 'person',
  'foreign-nationals': '%',
}

/** Why there is no number, in words. */
export const unknownReasons: Record<UnknownReason, SharedMessageId> = {
  NOT_YET: 'unknown.notYet',
  PART_OF_MEMBER: 'unknown.partOfMember',
  NOT_STATED: 'unknown.notStated',
  MEMBER_UNKNOWN: 'unknown.memberUnknown',
  NOT_ADDITIVE: 'unknown.notAdditive',
  NOT_SPLIT: 'unknown.notSplit',
  BOUNDARY_UNKNOWN: 'unknown.boundaryUnknown',
  NOT_DATED: 'unknown.notDated',
  NOT_READ: 'unknown.notRead',
}

/**
 * The level by name; where not all of its areas have a value, of how many a view speaks: "10 von 36 Quartieren". Where none
 * has, there is no whole to speak of.
 */
export function levelText(text: SharedText, level: Level, known: number, count: number): string {
  return known === 0 || known === count ? text(levelNames[level]) : someOfLevel(text, level, known, count)
}

/** Some of the areas of a level: "10 von 36 Quartieren". */
export function someOfLevel(text: SharedText, level: Level, known: number, count: number): string {
  return text('level.known', { known, count, level: selectorOf(levelNames[level]) })
}

/** The last word of a message id, to choose by: ICU's select takes no hyphens. */
export function selectorOf(id: SharedMessageId): string {
  return id.split('.').at(-1)!
}
