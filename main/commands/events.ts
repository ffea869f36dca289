// The events of a session: what the library says of its changes, as the contract shows it.
import type { EventValue, HostEvent } from '#shared/contract'
import type { Annotation } from '#shared/model/annotation'
import type { Touched } from '#shared/model/state'
import type { LibraryEvent } from '../library/library'
import type { Context } from './context'
import { articleView, changedAnnotationViews } from './views'

type Changed = EventValue<'library.changed'>

export class Events {
  readonly #listeners = new Set<(event: HostEvent) => void>()
  #delivered: Promise<void> = Promise.resolve()

  constructor(private readonly context: Pick<Context, 'library' | 'texts'>) {
    context.library.onChange((event) => {
      this.#delivered = this.#delivered.then(() => this.#deliver(event)).catch(console.error)
    })
  }

  /** Resolves when everything that has happened until now has been told. */
  get delivered(): Promise<void> {
    return this.#delivered
  }

  /** Tells what is no change of the library. */
  tell(event: HostEvent) {
    for (const listener of this.#listeners) listener(event)
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #deliver(event: LibraryEvent) {
    if (this.#listeners.size === 0) return
    const told = await this.#told(event)
    for (const listener of this.#listeners) listener(told)
  }

  async #told(event: LibraryEvent): Promise<HostEvent> {
    switch (event.kind) {
      case 'settings':
        return { name: 'settings.changed', value: event.settings }
      case 'notice':
        return { name: 'window.notice', value: { message: event.message, failed: false } }
      case 'records':
        return { name: 'library.changed', value: await this.#changed(event.touched) }
    }
  }

  async #changed(touched: Touched): Promise<Changed> {
    const { library } = this.context
    // An annotation that comes or goes changes the count of its article too.
    const ids = new Set([...touched.articles, ...touched.annotations.keys()])
    const articles = [...ids].map((id) => library.article(id)).filter((each) => each !== undefined)
    const annotations: Annotation[] = []
    for (const [article, changed] of touched.annotations) {
      const all = await library.annotationsOf(article)
      for (const id of changed) {
        const annotation = all.get(id)
        if (annotation) annotations.push(annotation)
      }
    }
    return {
      articles: articles.map((article) => articleView(library, article)),
      purged: [...touched.articles].filter((id) => !library.article(id)),
      annotations: await changedAnnotationViews(this.context, annotations),
      labels: touched.labels.size > 0 ? library.labels() : null,
      history: library.history(),
    }
  }
}
