// The quotations beside the page: the list of them, and what is painted of the one that is looked at.
import type { Locator } from '@playwright/test'
import { type App, expect } from './app'

export class QuotationsPanel {
  constructor(private readonly app: App) {}

  get panel(): Locator {
    return this.app.page.getByRole('complementary', { name: 'Quotations' })
  }
  get list(): Locator {
    return this.panel.getByRole('list', { name: 'Quotations' })
  }
  entry(words: string): Locator {
    return this.list.getByRole('button', { name: words })
  }
  get headings(): Locator {
    return this.list.getByRole('heading')
  }
  /** What a screen reader hears of the one that is looked at. */
  get heard(): Locator {
    return this.app.page.getByRole('status').filter({ hasText: /^Quotation \d/ })
  }
  async open() {
    await this.app.page.keyboard.press('w')
    await expect(this.list).toBeVisible()
  }
  /** Opens the panel, and unfolds the first quotation that other articles give too. */
  async unfoldSame() {
    await this.open()
    await this.list.getByRole('button', { name: 'Also in' }).first().click()
  }
  async arrange(name: string) {
    await this.panel.getByRole('radio', { name }).click()
  }

  /** The words that are underlined as the quotation that is looked at, one entry a paragraph. */
  painted(): Promise<string[]> {
    return this.app.page.evaluate(() =>
      [...(CSS.highlights.get('quotation') ?? [])].map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      }),
    )
  }
  expectPainted(words: string[]) {
    return expect.poll(() => this.painted()).toEqual(words)
  }
}
