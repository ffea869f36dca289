// Renders icon.svg to the files beside it that the desktops want; they are kept in the repository, so packaging needs no
// browser and no converter. Run it after a change of the drawing: node build/icons/render.mjs [path of a Chromium]
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** Which picture stands for which type of an .icns file: the sizes, once plain and once for dense displays. */
const appleTypes = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
])

const pictures = await render(process.argv[2])
for (const [size, picture] of pictures) writeFileSync(at(`${size}x${size}.png`), picture)
writeFileSync(at('icon.ico'), windowsIcon([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(at('icon.icns'), appleIcon())

/**
 * @param {string | undefined} executablePath
 * @returns {Promise<Map<number, Buffer>>} PNG by size
 */
async function render(executablePath) {
  const drawing = readFileSync(at('icon.svg')).toString('base64')
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  const pictures = new Map()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<body style="margin:0"><img width="${size}" src="data:image/svg+xml;base64,${drawing}" style="display:block">`,
    )
    pictures.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return pictures
}

/**
 * An .ico file: a header, a directory of 16 bytes a picture, the pictures as PNG. A size of 256 is written as 0.
 * @param {number[]} chosen
 */
function windowsIcon(chosen) {
  const header = Buffer.alloc(6 + 16 * chosen.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(chosen.length, 4)
  let offset = header.length
  chosen.forEach((size, index) => {
    const entry = 6 + 16 * index
    const { length } = picture(size)
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += length
  })
  return Buffer.concat([header, ...chosen.map(picture)])
}

/** An .icns file: parts, each of a type, its length with these 8 bytes, and a PNG. */
function appleIcon() {
  const parts = appleTypes.map(([type, size]) => part(type, picture(size)))
  return part('icns', Buffer.concat(parts))
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function part(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'ascii')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

/** @param {number} size */
function picture(size) {
  const found = pictures.get(size)
  if (!found) throw new Error(`There is no picture of ${size} pixels.`)
  return found
}

/** @param {string} name */
function at(name) {
  return new URL(name, import.meta.url)
}
