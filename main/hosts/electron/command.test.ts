import { expect, test } from 'vitest'
import { isCommand } from './command'

test.each([
  [['import', 'story.txt'], true],
  [['--library', 'quotes', 'list'], true],
  [['--json', 'export', '--format', 'csv'], true],
  [['help'], true],
  [['--no-sandbox'], false],
  [[], false],
  [['story'], false],
  [['./import'], false],
  [['story.txt', 'import'], false],
  [['pullquote://article/x'], false],
])('%j is for the command line: %s', async (given, expected) => {
  expect(await isCommand(given)).toBe(expected)
})
