// Renders icon.svg to the PNG files beside it, which are kept in the repository: packaging needs no browser. Run it after a
// change of the drawing: node build/icons/render.mjs
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const drawing = readFileSync(new URL('icon.svg', import.meta.url)).toString('base64')
const executablePath = process.argv[2]
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0"><img width="${size}" src="data:image/svg+xml;base64,${drawing}" style="display:block">`,
  )
  const path = fileURLToPath(new URL(`${size}x${size}.png`, import.meta.url))
  await page.screenshot({ path, omitBackground: true })
}
await browser.close()
