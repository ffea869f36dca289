import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nastyWords } from './nasty.arbitrary'
import { exportOfWords, revised, sample } from './sample.cases'
import { text } from './text'

describe('text', () => {
  test('reads well', () => {
    expect(text.render(sample)).toMatchInlineSnapshot(`
      "The bridge that was not built
      =============================
      Ada Lindqvist · The Harbour Post · 19 June 2024
      https://harbour.example/bridge
      Added 3 July 2024 · Exported 4 July 2024

      1. Note on the article [follow up]

          Compare with the *minutes*.

      2. Quote [bridge, money]

          “We were never going to build it,”

        Note:

          Said **on the record**.

          - ask for the tape
          - [the site](https://harbour.example)

      3. Evidence

          money.”
          Nobody asked her

      4. Question

          😀 The minutes

        Note:

          # Where?

          Room 4.

      5. Claim

          It will be ready by spring.

        (These words are not in the current text of the article.)



      A tide table
      ============
      Added 3 July 2024 · Exported 4 July 2024

      1. Quote

          High water
      "
    `)
  })

  test('says of words that were edited, are not settled, or are gone, that they are', () => {
    expect(text.render(revised)).toMatchInlineSnapshot(`
      "The bridge that was not built
      =============================
      Ada Lindqvist · The Harbour Post · 19 June 2024
      https://harbour.example/bridge
      Added 3 July 2024 · Exported 4 July 2024

      1. Quote

          The vote was held once.

        (These words were edited after they were marked. The text now reads:)

          The vote was held twice.

      2. Quote

          Nobody asked her a third time.

      3. Quote

          It was lost once.

        (These words fit 2 places of the current text of the article, and it is not settled which of them is meant.)

      4. Quote

          It will be ready by spring.

        (These words are not in the current text of the article.)
      "
    `)
  })

  test('a passage reads back to the letter', () => {
    fc.assert(
      fc.property(nastyWords, (words) => {
        const lines = text.render(exportOfWords(words)).split('\n')
        const head = lines.indexOf('1. Quote')
        const passage = lines.slice(head + 2, -1)
        expect(passage.every((line) => line === '' || line.startsWith('    '))).toBe(true)
        expect(passage.map((line) => line.slice(4)).join('\n')).toBe(words)
      }),
    )
  })
})
