// The margin beside the page: the card of each annotation, and where its note is written.
import type { Locator } from '@playwright/test'
import type { App } from './app'

export class Margin {
  constructor(private readonly app: App) {}

  private get notes(): Locator {
    return this.app.page.getByRole('complementary', { name: 'Notes' })
  }
  get cards(): Locator {
    return this.notes.getByRole('listitem')
  }
  /** Where a note is being written. */
  get field(): Locator {
    return this.notes.getByRole('textbox', { name: /^Note on/ })
  }
  get lost(): Locator {
    return this.notes.getByRole('region', { name: 'Not found in this text' })
  }

  /** The button that stands for an annotation; expanded while it is chosen. */
  head(name: string | RegExp): Locator {
    const heads = this.notes.locator('[aria-expanded]:not([aria-haspopup])')
    return this.notes.getByRole('button', { name }).and(heads)
  }
  /** The whole card of an annotation. */
  card(name: string): Locator {
    return this.cards.filter({ has: this.app.page.getByRole('button', { name }) })
  }
  button(name: string): Locator {
    return this.notes.getByRole('button', { name })
  }
  async writeArticleNote() {
    await this.button('Note on the article').first().click()
  }
}
