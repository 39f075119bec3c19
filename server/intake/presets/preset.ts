import type { Extent } from '../../geometry/box.ts'
import type { ImportKind } from '../records.ts'
import type { NumberStyle } from '../figures.ts'

/** The source that imported rows cite. */
export interface SourceRecord {
  key: string
  title: string
  publisher: string
  licence: string
  /** The line that must stand wherever the data is shown. */
  attribution: string
  kind: { de: string; en: string }
}

/** A facility type that a preset uses. */
export interface FacilityTypeRecord {
  key: string
  label: { de: string; en: string }
  /** The name of a lucide icon. */
  icon: string
}

/** The values of a feature by target: what `--map target=FIELD` names on its left side. */
export type Values = Record<string, unknown>

/** How the fields of a file become a row. */
export interface Preset {
  key: string
  kind: ImportKind
  /** What it is for, in one line, for the help text. */
  description: string
  /** What stands after its kind in an example of a call, for the help text. */
  example: string
  /** The fields of the file by target. A mapping of the caller replaces single ones. */
  fields: Record<string, string>
  /** Targets without which a row cannot be. */
  required: string[]
  /** Where the data must lie; null = anywhere in Germany. */
  extent: Extent | null
  /** null = the rows name their sources themselves, or the caller does. */
  source: SourceRecord | null
  facilityTypes: FacilityTypeRecord[]
  /**
   * The row without its geometry, to be validated by the schema of its kind.
   * @throws FieldError for a value that cannot be used.
   */
  build(values: Values, numbers: NumberStyle): Record<string, unknown>
}

/** A value of one target that cannot be used. */
export class FieldError extends Error {
  readonly target: string

  constructor(target: string, reason: string) {
    super(reason)
    this.target = target
  }
}
