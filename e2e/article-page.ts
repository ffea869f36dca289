// The page with an article on it, as a reader uses it: chooses it on the shelf, selects its words with the mouse, sees what is
// painted on them.
import type { Locator } from '@playwright/test'
import { type App, expect } from './app'

interface Place {
  x: number
  y: number
}

export class ArticlePage {
  constructor(private readonly app: App) {}

  /** Another one after a restart of the host. */
  private get page() {
    return this.app.page
  }
  get article(): Locator {
    return this.page.getByRole('article')
  }
  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Mark the selection' })
  }
  labelButton(name: string): Locator {
    return this.toolbar.getByRole('button', { name: `Mark as ${name}` })
  }
  get overlapMenu(): Locator {
    return this.page.getByRole('menu', { name: 'Marks on these words' })
  }

  /** Chooses an article on the shelf, and waits until it can be read. */
  async open(title: string) {
    await this.page.getByRole('row', { name: title }).click()
    await this.isShown(title)
  }

  async isShown(title: string) {
    await expect(this.article.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(this.article.locator('[aria-busy="true"]')).toHaveCount(0)
    // Words move when their face arrives.
    await this.page.evaluate(() => document.fonts.ready.then(() => {}))
  }

  /** Drags the mouse from the beginning of the first words to the end of the last ones. */
  async drag(first: string, last = first) {
    const from = (await this.placesOf(first)).start
    const to = (await this.placesOf(last)).end
    await this.dragBetween(from, to)
  }

  async dragBetween(from: Place, to: Place) {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await this.page.mouse.move(to.x, to.y)
    await this.page.mouse.up()
  }

  /** Drags over words, and marks them with a number key. */
  async mark(key: number, first: string, last = first) {
    await this.drag(first, last)
    await expect(this.toolbar).toBeVisible()
    await this.page.keyboard.press(String(key))
    await expect(this.toolbar).toBeHidden()
  }

  /** Clicks in the middle of the first of these words. */
  async click(words: string, clickCount = 1) {
    const { middle } = await this.placesOf(words)
    await this.page.mouse.click(middle.x, middle.y, { clickCount })
  }

  /** Where words stand in the window, in CSS pixels; they have to be within one paragraph. */
  async placesOf(words: string): Promise<{ start: Place; middle: Place; end: Place }> {
    const leaf = this.article.locator('[data-start]').filter({ hasText: words }).first()
    await leaf.scrollIntoViewIfNeeded()
    return leaf.evaluate((element, words) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const letters: { node: Node; offset: number }[] = []
      let text = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const value = node.nodeValue ?? ''
        for (let offset = 0; offset < value.length; offset++) letters.push({ node, offset })
        text += value
      }
      const at = text.indexOf(words)
      const boxOf = (index: number) => {
        const letter = letters[index]
        if (!letter) throw new Error(`“${words}” is not in this paragraph`)
        const range = document.createRange()
        range.setStart(letter.node, letter.offset)
        range.setEnd(letter.node, letter.offset + 1)
        return range.getBoundingClientRect()
      }
      const [first, middle, last] = [at, at + (words.length >> 1), at + words.length - 1].map(boxOf)
      if (!first || !middle || !last) throw new Error('there are no words')
      const level = (box: DOMRect) => box.top + box.height / 2
      return {
        start: { x: first.left + 0.5, y: level(first) },
        middle: { x: middle.left + middle.width / 2, y: level(middle) },
        end: { x: last.right - 0.5, y: level(last) },
      }
    }, words)
  }

  /** The words under each wash of colour, one entry a paragraph; colours without any are left out. */
  painted(kind: 'label' | 'chosen' = 'label'): Promise<Record<string, string[]>> {
    return this.page.evaluate((kind) => {
      const painted: Record<string, string[]> = {}
      for (const [name, highlight] of CSS.highlights) {
        const colour = name.startsWith(`${kind}-`) && name.slice(kind.length + 1)
        if (!colour || highlight.size === 0) continue
        painted[colour] = [...highlight].map((range) => {
          const live = document.createRange()
          live.setStart(range.startContainer, range.startOffset)
          live.setEnd(range.endContainer, range.endOffset)
          return live.toString()
        })
      }
      return painted
    }, kind)
  }

  expectPainted(washes: Record<string, string[]>) {
    return expect.poll(() => this.painted()).toEqual(washes)
  }

  /** What the browser has selected. */
  selected(): Promise<string> {
    return this.page.evaluate(() => String(document.getSelection()))
  }
}
