import './area.swatch.css'
import type { CSSProperties } from 'react'
import type { Classes } from '../../../presentation/classes.ts'
import type { Figure } from '../../../presentation/figure.ts'
import { signOf, type Sign } from '../../../presentation/sign.ts'
import { screenTileSize, tile, tileSize } from '../../../presentation/tile.ts'

/** How the map shows a figure; null = it is on its way. */
export function FigureSwatch({ figure, classes }: { figure: Figure | null; classes: Classes }) {
  return figure ? <Swatch sign={signOf(classes, figure)} /> : <span className="swatch swatch-pending" />
}

/** A sign as the map shows it: the colour of a class or of zero, or what stands for having no value. */
export function Swatch({ sign: { colour, pattern } }: { sign: Sign }) {
  if (colour !== null) return <span className="swatch" style={{ '--swatch': colour } as CSSProperties} />
  return (
    <svg className={`swatch swatch-${pattern}`} viewBox="0 0 26 18" aria-hidden="true">
      <path d={linesOf(pattern)} />
    </svg>
  )
}

/** The lines of the map's tile, as often as they fit. */
function linesOf(pattern: Sign['pattern']): string {
  const scale = screenTileSize / tileSize
  const lines = [0, 1, 2].flatMap((column) =>
    [0, 1].flatMap((row) =>
      tile[pattern].map(([x1, y1, x2, y2]) => {
        const [right, down] = [column * tileSize, row * tileSize]
        const [fromX, fromY, toX, toY] = [x1 + right, y1 + down, x2 + right, y2 + down].map((at) => at * scale)
        return `M${fromX} ${fromY}L${toX} ${toY}`
      }),
    ),
  )
  return lines.join('')
}
