import { expect, test } from 'vitest'
import { highlightOf } from '../exporting/sample.cases'
import { Annotation } from './annotation'
import { Change } from './operation'

const { located: _, decided: __, ...highlight } = highlightOf('Some words.', 'words')

test('a highlight of an older library has no decisions yet', () => {
  const { settled, ...older } = { settled: {}, ...highlight }
  expect(Annotation.parse(older)).toMatchObject({ settled })
})

test('an update says nothing of the decisions that it does not change', () => {
  const { id, article } = highlight
  const record = { type: 'annotation', id, article, fields: { note: 'x' } }
  expect(Change.parse({ action: 'update', record })).toEqual({ action: 'update', record })
})
