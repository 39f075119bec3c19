import type { Attack } from './attack.ts'
import { coverage } from './coverage.ts'
import { pictures } from './pictures.ts'
import { prints } from './prints.ts'
import { sites } from './sites.ts'

/** What a server has to stand. */
export const attacks: Attack[] = [pictures, prints, coverage, sites]
