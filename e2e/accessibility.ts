// axe on what the window shows. Its source is evaluated by the debugger, so the page's own policy stays in force.
import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

const { source } = axe

/** Fails with each broken rule and where it is broken. */
export async function expectAccessible(page: Page) {
  await page.evaluate(source)
  const results = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  )
  const found = results.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')),
  }))
  expect(found).toEqual([])
}
