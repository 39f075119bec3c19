import './area.swatch.css'
import type { CSSProperties } from 'react'
import { colourOf, type Classes } from '../../../presentation/classes.ts'
import type { Figure } from '../../../presentation/figure.ts'
import { tile } from '../../../presentation/tile.ts'
import type { Gap } from './area.image.ts'

/** How the map shows a figure. */
export function FigureSwatch({ figure, classes }: { figure: Figure; classes: Classes }) {
  const colour = colourOf(classes, figure)
  if (colour) return <Swatch colour={colour} />
  return <Swatch sign={figure.state === 'NOTHING_RECORDED' ? 'nothing' : 'unknown'} />
}

/** A sign as the map shows it: the colour of a class or of zero, or what stands for having no value. */
export function Swatch({ colour, sign }: { colour?: string; sign?: Gap | 'pending' }) {
  if (sign === 'nothing')
    return (
      <svg className="swatch swatch-nothing" viewBox="0 0 26 18" aria-hidden="true">
        <path d={nothingMarks} />
      </svg>
    )
  if (sign) return <span className={`swatch swatch-${sign}`} />
  return <span className="swatch" style={{ '--swatch': colour } as CSSProperties} />
}

/** The lines of the map's tile, which is 10 wide there, as often as they fit. */
const nothingMarks = [0, 10, 20]
  .flatMap((right) => [0, 10].map((down) => [right, down] as const))
  .flatMap(([right, down]) =>
    tile.nothing.map((line) => {
      const [x1, y1, x2, y2] = line.map((at) => at * 1.25) as typeof line
      return `M${x1 + right} ${y1 + down}L${x2 + right} ${y2 + down}`
    }),
  )
  .join('')
