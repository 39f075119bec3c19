import { z } from 'zod'
import { NotInBasemap } from './errors.ts'
import { type Kind, kinds } from './kind.ts'
import { fillTemplate } from './reference.ts'
import type { RewrittenStyle } from './rewrite.ts'

/** Something to fetch from upstream: a template of the style, filled with checked values. */
export interface WantedAddress {
  address: string
  kind: Kind
}

const number = z
  .string()
  .regex(/^(0|[1-9]\d{0,7})$/)
  .transform(Number)
const tileParameters = z.object({ identifier: z.string(), z: number, x: number, y: number })
const glyphParameters = z.object({
  identifier: z.string(),
  '*': z.string().transform((path, context) => {
    const [, fontStack, start, end] = /^(.+)\/(\d{1,5})-(\d{1,5})\.pbf$/.exec(path) ?? []
    if (fontStack) return { fontStack, start: Number(start), end: Number(end) }
    context.addIssue('should be <font stack>/<start>-<end>.pbf')
    return z.NEVER
  }),
})
const spriteParameters = z.object({ file: z.string().regex(/^[0-9a-f]+(@2x)?\.(json|png)$/) })

/** @throws NotInBasemap unless the style has such tiles and z, x, y are integers within its zoom range and the world. */
export function tileAddress(style: RewrittenStyle, parameters: unknown): WantedAddress {
  const { identifier, z, x, y } = check(tileParameters, parameters)
  const tiles = style.tiles.get(identifier)
  if (!tiles || z < tiles.minzoom || z > tiles.maxzoom || x >= 2 ** z || y >= 2 ** z) throw new NotInBasemap('tile')
  return {
    address: fillTemplate(tiles.template, { z, x, y, ratio: '' }),
    kind: tiles.content === 'vector' ? kinds.vectorTile : kinds.rasterTile,
  }
}

/** @throws NotInBasemap unless the style names the font stack and the range is one of the 256 blocks of 256 characters. */
export function glyphAddress(style: RewrittenStyle, parameters: unknown): WantedAddress {
  const {
    identifier,
    '*': { fontStack, start, end },
  } = check(glyphParameters, parameters)
  const template = style.glyphs.get(identifier)
  const isBlock = start % 256 === 0 && start < 65536 && end === start + 255
  if (!template || !isBlock || !style.fontStacks.has(fontStack)) throw new NotInBasemap('glyphs')
  const values = { fontstack: encodeURIComponent(fontStack), range: `${start}-${end}` }
  return { address: fillTemplate(template, values), kind: kinds.glyphs }
}

/** @throws NotInBasemap unless it is .json, .png, @2x.json or @2x.png of a sprite that the style names. */
export function spriteAddress(style: RewrittenStyle, parameters: unknown): WantedAddress {
  const { file } = check(spriteParameters, parameters)
  const identifier = file.replace(/[@.].*$/, '')
  const sprite = style.sprites.get(identifier)
  if (!sprite) throw new NotInBasemap('sprite')
  const url = new URL(sprite)
  url.pathname += file.slice(identifier.length)
  return { address: url.href, kind: file.endsWith('.json') ? kinds.spriteIndex : kinds.spriteImage }
}

function check<Output>(schema: z.ZodType<Output>, parameters: unknown): Output {
  const parsed = schema.safeParse(parameters)
  if (!parsed.success) throw new NotInBasemap('malformed path')
  return parsed.data
}
