// The review above the page, and what it paints on it.
import type { Locator } from '@playwright/test'
import { type App, expect } from './app'

export class ReviewDesk {
  constructor(private readonly app: App) {}

  get panel(): Locator {
    return this.app.page.getByRole('complementary', { name: 'Review' })
  }
  get saved(): Locator {
    return this.panel.getByRole('region', { name: 'As you saved it' })
  }
  get now(): Locator {
    return this.panel.getByRole('region', { name: 'In the text now' })
  }
  get list(): Locator {
    return this.app.page.getByRole('dialog', { name: 'Marks to review' })
  }

  press(keys: string): Promise<void> {
    return this.app.page.keyboard.press(keys)
  }

  /** The words under a highlight, one entry a paragraph. */
  painted(name: string): Promise<string[]> {
    return this.app.page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])]
      return ranges.map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live.toString()
      })
    }, name)
  }
  expectPainted(name: string, words: string[]) {
    return expect.poll(() => this.painted(name)).toEqual(words)
  }
}
