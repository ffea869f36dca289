// Where the window was, kept for the next start.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

/** In the units of the desktop, as Electron's `screen` gives them. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

const usual = { width: 1360, height: 900 }
export const smallest = { width: 480, height: 400 }

/** Pixels of the window's top that must be on a display, so that it can be taken by its title. */
const grip = { width: 120, height: 40 }

/** The place to open at: the kept one if it can still be reached, else the usual size in the middle (no x and y). */
export function placeOn(
  displays: readonly Area[],
  kept: WindowPlace | null,
): Partial<Area> & { width: number; height: number; maximized: boolean } {
  if (!kept) return { ...usual, maximized: false }
  const { maximized } = kept
  const display = displays.find((area) => isReachable(kept, area))
  if (!display) return { ...usual, maximized }
  return {
    x: kept.x,
    y: kept.y,
    width: clamp(kept.width, smallest.width, display.width),
    height: clamp(kept.height, smallest.height, display.height),
    maximized,
  }
}

/** Null where there is none, or none that can be read: a lost place is no trouble. */
export function readPlace(path: string): WindowPlace | null {
  try {
    return WindowPlace.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

export function writePlace(path: string, place: WindowPlace) {
  try {
    writeFileSync(path, JSON.stringify(place))
  } catch (error) {
    console.error('The place of the window could not be kept:', error)
  }
}

function isReachable(window: Area, display: Area): boolean {
  const across =
    Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const top = window.y
  return across >= grip.width && top >= display.y && top + grip.height <= display.y + display.height
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
