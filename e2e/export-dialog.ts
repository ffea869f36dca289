// The dialog that exports marks and notes: what, in which format, how it will look, copied or saved.
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { type App, expect } from './app'

export class ExportDialog {
  constructor(private readonly app: App) {}

  get dialog(): Locator {
    return this.app.page.getByRole('dialog', { name: 'Export' })
  }
  get preview(): Locator {
    return this.dialog.getByRole('region', { name: 'Preview' })
  }
  /** The text as it will be. */
  get text(): Locator {
    return this.preview.locator('pre')
  }
  get status(): Locator {
    return this.preview.getByRole('status')
  }
  button(name: 'Copy' | 'Save as a file'): Locator {
    return this.dialog.getByRole('button', { name })
  }

  /** For the article on the page, or what is selected on the shelf. */
  async open() {
    await this.app.page.keyboard.press('x')
    await expect(this.dialog).toBeVisible()
  }

  async close() {
    await this.app.page.keyboard.press('Escape')
    await expect(this.dialog).toBeHidden()
  }

  /** Chooses, and waits until the preview is of that. */
  async choose(group: 'What' | 'Format', name: string) {
    const options = this.dialog.getByRole('radiogroup', { name: group })
    await options.getByText(name, { exact: true }).click()
    await expect(
      options.getByRole('radio', { name: new RegExp(`^${escaped(name)}`) }),
    ).toBeChecked()
  }

  /** Saves the file; gives its name and what stands in it. */
  async save(): Promise<{ name: string; text: string }> {
    const download = this.app.page.waitForEvent('download')
    await this.button('Save as a file').click()
    const file = await download
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
}

const escaped = (name: string) => name.replace(/[()]/g, '\\$&')
