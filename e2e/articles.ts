// Articles for the specs, in Markdown: short enough to stand on one screen, with what makes quoting hard in them.
import type { App } from './app'

export interface Story {
  title: string
  markdown: string
}

/** Prose with a heading, a list, a quotation, emphasis, a link and a line break within a paragraph. */
export const ferry: Story = {
  title: 'The last ferry to Skarholm',
  markdown: `---
title: The last ferry to Skarholm
author: Ida Brandt
site: The Coast Gazette
url: https://coast-gazette.example/ferry
date: 2026-03-02
lang: en
---

The ferry left at six, as it has done every evening for ninety years. Nobody on board knew that it would be the last one. The captain knew, and said nothing.

“We were told to wait for a letter,” he said later. It came *two days* after the [last crossing](https://coast-gazette.example/crossing), and it thanked him for his patience.

## What the island loses

- The doctor, who came on Tuesdays.
- The post, and with it the pensions.
- Fresh bread.

> An island without a ferry is a rock with a view.

The council meets again in May.\\
Its agenda has four items, and the ferry is none of them.
`,
}

/** What is no prose: a table, a program, an image within a sentence. */
export const timetable: Story = {
  title: 'The timetable',
  markdown: `# The timetable

It hung at the ![a photograph of the pier](https://coast-gazette.example/pier.jpg) pier.

| Ship | Leaves | Returns |
| --- | --- | --- |
| Aurora | six | ten |
| Boreas | seven | never |

\`\`\`
if (fog) {
  wait()
}
\`\`\`
`,
}

/** Words that mean something to a program that reads an export carelessly. */
export const ledger: Story = {
  title: 'A ledger | of “difficult” <words>',
  markdown: `---
title: 'A ledger | of “difficult” <words>'
author: Ida Brandt
site: The Coast Gazette
url: https://coast-gazette.example/ledger?a=1&b=2
date: 2026-03-04
lang: en
---

The 🚢 ferry 👩‍👩‍👧 carried 🐑 sheep, and nobody counted them.

=HYPERLINK("https://coast-gazette.example/","Free money") was the first line of the ledger.

\\*Every\\* row | had a "pipe", a \\<b>tag\\</b> & an \\_underscore\\_, and \\# was no heading.

The first line of the poem,\\
the second line, with a comma,\\
and the third.

-1+1 was written below, and @sum beside it.
`,
}

/** So long that it has to be scrolled; each paragraph says which it is. */
export const log: Story = {
  title: 'The log of a long crossing',
  markdown: [
    '# The log of a long crossing',
    ...Array.from({ length: 60 }, (_, index) => {
      const day = `Day ${index + 1}.`
      return `${day} The wind came from the west and stayed there. We read what there was to read, mended what could be mended, and ate the last of the apples in turns. Nobody asked how far it still was, since everybody knew that nobody knew.`
    }),
  ].join('\n\n'),
}

/** The ferry's story as it stood a week later: a new beginning, and the captain has nothing to say. */
export const ferryRevised: Story = {
  title: ferry.title,
  markdown: ferry.markdown
    .replace('/ferry\n', '/ferry-revised\n')
    .replace('The ferry left at six', 'Correction: it left at seven. The ferry left late')
    .replace(' The captain knew, and said nothing.', ''),
}

/** Brings a story in; gives the id of its article. */
export async function bringIn(app: App, { markdown }: Story): Promise<string> {
  const source = { kind: 'paste', type: 'markdown', text: markdown } as const
  const { article } = await app.call('article.import', { source })
  return article.id
}
