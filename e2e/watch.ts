// Keeps what a window asked for and complained about.
import type { Page } from '@playwright/test'

const own = /^(?:http:\/\/127\.0\.0\.1:\d+\/|app:\/\/pullquote\/|blob:|data:|about:blank)/

export function watch() {
  const outside: string[] = []
  const errors: string[] = []
  const expected: RegExp[] = []
  return {
    add(page: Page) {
      page.on('request', (request) => {
        if (!own.test(request.url())) outside.push(request.url())
      })
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(String(error)))
    },
    expectError(pattern: RegExp) {
      expected.push(pattern)
    },
    outside: () => outside,
    errors: () => errors.filter((error) => !expected.some((pattern) => pattern.test(error))),
  }
}
