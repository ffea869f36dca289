// Mixed work upon a large library, as a reader in a hurry would do it: marks and notes, most of them in the article that is being
// read, others looked into, tags changed, things undone, put into the trash and taken out again, texts brought in, short ones and
// a book, words searched, the shelf looked through, and now and then the history of something.
import { setTimeout as pause } from 'node:timers/promises'
import { textOf } from '#shared/body/text'
import { randomFrom } from '../measure'
import { anyPassage, sentence } from './generate'
import type { WatchedHost } from './watched-host'

/** Marks in one article before the next one is read. */
const marksInOne = 300
/** UTF-16 units of a book, more or less. */
const bookLength = 500_000

/** Works for so many milliseconds, without a rest but that of a hand: a change about every ten milliseconds. Gives how many steps. */
export async function workOn({ call }: WatchedHost, time: number): Promise<number> {
  const random = randomFrom(9)
  const ids = (await call('library.articles', {})).articles.map(({ id }) => id)
  for (let more = true; more && ids.length < 5_000; ) {
    const page = await call('library.articles', { after: ids.at(-1) as string })
    ids.push(...page.articles.map(({ id }) => id))
    more = page.more
  }
  const any = () => ids[Math.floor(random() * ids.length)] as string
  const open = async (article: string) => {
    const { body } = await call('article.open', { article })
    return { article, text: textOf(body) }
  }
  const mark = ({ article, text }: { article: string; text: string }) =>
    call('annotation.create', {
      article,
      passage: anyPassage(random, text),
      note: random() < 0.3 ? sentence(random, 10) : '',
    })
  const bring = (text: string) =>
    call('article.import', { source: { kind: 'paste', type: 'text', text } })
  const book = () => {
    const paragraphs = Array.from({ length: bookLength / 500 }, () => sentence(random, 80))
    return `${sentence(random, 6)}\n\n${paragraphs.join('\n\n')}`
  }

  let reading = await open(any())
  const end = performance.now() + time
  let steps = 0
  for (; performance.now() < end; steps += 1) {
    if (steps % marksInOne === marksInOne - 1) reading = await open(any())
    const { id } = await mark(steps % 3 === 0 ? await open(any()) : reading)
    const position = { offset: steps, progress: (steps % 100) / 100 }
    if (steps % 5 === 0) await call('article.position', { article: reading.article, position })
    if (steps % 10 === 5)
      await call('annotation.edit', { annotations: [id], fields: { note: sentence(random, 20) } })
    if (steps % 20 === 15) await call('search.find', { query: sentence(random, 2) })
    if (steps % 50 === 10) await call('library.undo', {})
    if (steps % 50 === 20)
      await call('article.edit', {
        articles: Array.from({ length: 20 }, any),
        fields: { tags: ['later'] },
      })
    if (steps % 50 === 30) {
      const articles = [any()]
      await call('article.trash', { articles })
      await call('article.restore', { articles })
    }
    if (steps % 50 === 40) await bring(`${sentence(random, 5)}\n\n${sentence(random, 200)}`)
    if (steps % 100 === 60) await call('library.articles', { after: any() })
    if (steps % 1_000 === 500) await call('history.of', { record: reading.article })
    if (steps % 1_000 === 700) await bring(book())
    await pause(10)
  }
  return steps
}
