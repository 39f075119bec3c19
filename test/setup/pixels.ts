import type { Locator } from 'playwright-core'

/** Red, green and blue from 0 to 255. */
export type Colour = [number, number, number]

/** The colour that CSS writes as `#rrggbb` or `rgb(r, g, b)`. */
export function parseColour(css: string): Colour {
  const parts = css.startsWith('#')
    ? css.match(/[0-9a-f]{2}/gi)!.map((part) => Number.parseInt(part, 16))
    : css.match(/\d+/g)!.map(Number)
  return parts.slice(0, 3) as Colour
}

/** What a colour looks like above another when it covers it by a part from 0 to 1. */
export function above(colour: Colour, ground: Colour, opacity: number): Colour {
  return colour.map((part, index) => Math.round(part * opacity + ground[index]! * (1 - opacity))) as Colour
}

/** How many pixels of what an element shows at this moment have this colour, give or take two steps of 255. */
export async function countPixels(element: Locator, [red, green, blue]: Colour): Promise<number> {
  const picture = await element.screenshot()
  const reader = await element.page().context().newPage()
  try {
    return await reader.evaluate(
      async ({ source, colour }) => {
        const image = new Image()
        image.src = source
        await image.decode()
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
        context.drawImage(image, 0, 0)
        const { data } = context.getImageData(0, 0, image.width, image.height)
        let count = 0
        for (let at = 0; at < data.length; at += 4) {
          if (colour.every((part, index) => Math.abs(data[at + index]! - part) <= 2)) count++
        }
        return count
      },
      { source: `data:image/png;base64,${picture.toString('base64')}`, colour: [red, green, blue] },
    )
  } finally {
    await reader.close()
  }
}
