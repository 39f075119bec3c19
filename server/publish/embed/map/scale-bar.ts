import { mapColours } from '../../../../presentation/palette.ts'
import type { Wording } from '../../view/languages.ts'
import type { Frame } from './frame.ts'
import type { Mark } from './mark.ts'
import { roundUnits } from './path.ts'

const lengths = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]

/** A bar of a round length, at most a quarter of the map, at the lower left. */
export function scaleBarOf({ width, height, scale }: Frame, { intl }: Wording, textSize: number): Mark[] {
  const metres = lengths.findLast((length) => length / scale <= width / 4) ?? lengths[0]!
  const [left, bottom, long] = [8, height - 7, roundUnits(metres / scale)]
  const [value, unit] = metres >= 1000 ? [metres / 1000, 'kilometer'] : [metres, 'meter']
  const colour = mapColours.light.ink
  return [
    { kind: 'line', path: `M${left} ${bottom - 4}v4h${long}v-4`, colour, width: 1.4, dashed: false },
    {
      kind: 'text',
      x: left + long + 5,
      y: bottom,
      text: intl.formatNumber(value as number, { style: 'unit', unit: unit as never, unitDisplay: 'short' }),
      size: textSize * 0.85,
      bold: false,
      anchor: 'start',
      colour,
      halo: true,
      translated: true,
    },
  ]
}
