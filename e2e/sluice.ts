// A story in which several people are quoted, one of them only by what he is.
import type { ArticleView } from '#shared/contract'
import type { App } from './app'
import { bring } from './furnish'

const title = 'The sluice at Marrow Bridge'

const paragraphs = [
  'The sluice at Marrow Bridge was opened on Monday night, and nobody had told the village.',
  '“We heard the water before we saw it,” said Edith Farrow, who keeps the mill.',
  'The river board said in a statement that the opening was “a matter of routine” and would be repeated.',
  'A caretaker, who did not want to be named, saw it otherwise. “They forgot the bell,” the caretaker said. “They always forget the bell.”',
  'Farrow has written to the board twice. “I am still waiting for an answer,” she said.',
  '“The bell will be rung,” the caretaker said on Friday.',
]

/** Brings the story in, and opens it, in a window of any width. */
export async function openSluice(app: App): Promise<ArticleView> {
  const article = await bring(app, [`# ${title}`, ...paragraphs].join('\n\n'))
  await app.page.evaluate((address) => {
    location.hash = address
  }, `#/article/${article.id}`)
  await app.page.getByRole('heading', { level: 1, name: title }).waitFor()
  return article
}

const otherTitle = 'The bell that did not ring'

/** Brings two stories in that give quotations of the first one too: in other words, and as somebody else's. Opens the first. */
export async function openDisputed(app: App): Promise<ArticleView> {
  await bring(
    app,
    [
      `# ${otherTitle}`,
      'The mill stood in the water by midnight.',
      '“We never heard the water before we saw it,” said Edith Farrow, who keeps the mill.',
    ].join('\n\n'),
  )
  await bring(
    app,
    [
      '# A letter from the mill',
      '“We heard the water before we saw it,” said Tom Sallow, who lives across the road.',
    ].join('\n\n'),
  )
  return openSluice(app)
}
