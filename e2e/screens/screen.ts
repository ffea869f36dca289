// A screen that a person can come to, and how it is come to from an empty library.
import type { App } from '../app'
import { bringMeadows, open } from '../furnish'

export interface Screen {
  name: string
  show(app: App): Promise<unknown>
  /** CSS pixels; the usual window where left out. */
  width?: number
  /** Why it can't be shown in Electron. */
  browserOnly?: string
}

export const dialog = (app: App, name: string) => app.page.getByRole('dialog', { name }).waitFor()

export async function openMeadows(app: App) {
  await open(app, await bringMeadows(app))
}
