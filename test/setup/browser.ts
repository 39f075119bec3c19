import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/**
 * Starts a Chromium that draws WebGL 2 in software. It comes through npm, needs no root and no download of its own,
 * and unpacks itself into the temporary folder at the first start. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath()
  return playwright.launch({
    executablePath,
    headless: true,
    // Not the package's own list: with --single-process the browser dies when a context is closed.
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
    // The fonts that come with it, so that a picture is the same on every machine.
    env: { ...process.env, FONTCONFIG_PATH: join(tmpdir(), 'fonts') },
  })
}
