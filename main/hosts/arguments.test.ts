import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readArguments, readDesktopArguments } from './arguments'

const folder = resolve('/home/reader')
const nothing = { library: undefined, keep: false, port: 0, open: [] }

test.each([
  [[], nothing],
  [['a.txt', '--keep', 'b.txt'], { ...nothing, keep: true, open: ['a.txt', 'b.txt'] }],
  [['--library', 'quotes'], { ...nothing, library: resolve(folder, 'quotes') }],
  [['--library=/srv/quotes'], { ...nothing, library: resolve('/srv/quotes') }],
  [['--port', '8123'], { ...nothing, port: 8123 }],
  [['--', '--keep'], { ...nothing, open: ['--keep'] }],
])('%j', (given, expected) => {
  expect(readArguments(given, folder)).toEqual(expected)
})

test.each([
  [['--librery', 'x']],
  [['--library']],
  [['--library=']],
  [['--port=http']],
  [['--port=70000']],
])('%j is wrong usage', (given) => {
  expect(() => readArguments(given, folder)).toThrow(Error)
})

test.each([
  [['--no-sandbox', 'a.txt'], { library: undefined, open: ['a.txt'] }],
  [
    ['--remote-debugging-port=0', '--library', 'quotes'],
    { library: resolve(folder, 'quotes'), open: [] },
  ],
  [['--library'], { library: undefined, open: [] }],
])('the desktop’s %j', (given, expected) => {
  expect(readDesktopArguments(given, folder)).toEqual(expected)
})
