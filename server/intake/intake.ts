import type { Kysely } from 'kysely'
import type { RowProblem } from './import-error.ts'
import type { Counts, Report } from './report.ts'

/** One row of a file: a valid record with its number, or why it was rejected. */
export type Outcome<Row> = { row: number; record: Row } | { row: number; rejection: RowProblem }

/** Some rows of a file, with their numbers. */
export type RowBatch<Row> = { row: number; record: Row }[]

/** A file that is open to be imported, and what is done with its rows, in this order, in one change. */
export interface Intake<Row> {
  /** The name of the file, for messages. */
  file: string
  /** What it brings, in German, for the revision. */
  brings: string
  /** What became of it; the intake may add to it. */
  report: Report
  /** So many rows are written by one statement. */
  batchSize: number
  /** A file with so many bad rows is not read any further. */
  mostRejections: number
  /** Before any row is read. */
  begin(database: Kysely<any>): Promise<void>
  /** To be iterated over once. @throws ImportError, also after the last row: then nothing of the file may be kept. */
  rows: AsyncIterable<Outcome<Row>>
  store(database: Kysely<any>, batch: RowBatch<Row>): Promise<{ counts: Counts; rejections: RowProblem[] }>
  /** After all rows have been stored, none of which was rejected; may still reject some. */
  finish(database: Kysely<any>): Promise<void>
  /** How much of the file has been read, from 0 to 1. */
  progress(): number
  /** What a person should know after everything was read, in sentences without a full stop. */
  notes(): string[]
  close(): Promise<void>
}
