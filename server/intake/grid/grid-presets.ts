import { censusPresets } from './census.ts'
import { wuppertalDensity } from './density.ts'
import type { GridPreset } from './grid-preset.ts'

/** THE list of presets for grids. */
export const gridPresets: GridPreset[] = [...censusPresets, wuppertalDensity]
