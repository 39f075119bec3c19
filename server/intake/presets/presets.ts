import { genericPresets } from './generic.ts'
import type { Preset } from './preset.ts'
import { wuppertalAreas } from './wuppertal-areas.ts'
import { wuppertalDaycare } from './wuppertal-daycare.ts'
import { wuppertalPoi } from './wuppertal-poi.ts'

/** THE list of presets. The one that is called as its kind is used when none is named. */
export const presets: Preset[] = [...genericPresets, ...wuppertalAreas, wuppertalDaycare, wuppertalPoi]
