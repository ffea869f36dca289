// The cards of all articles. A change gives another object, so that whoever looks at it sees that something has changed, and costs
// what has changed, however many there are.
import type { ArticleView } from '#shared/contract'

/** What has become of an article; undefined where it was not there, or is not there any more. */
export interface CardChange {
  before: ArticleView | undefined
  now: ArticleView | undefined
}

export class Cards {
  private constructor(
    private readonly all: Map<string, ArticleView>,
    /** What is different from the cards that these were made of; null where they were made of none. */
    readonly changes: readonly CardChange[] | null,
  ) {}

  static of(articles: readonly ArticleView[]): Cards {
    return new Cards(new Map(articles.map((article) => [article.id, article])), null)
  }

  get size(): number {
    return this.all.size
  }

  get(id: string): ArticleView | undefined {
    return this.all.get(id)
  }

  values(): Iterable<ArticleView> {
    return this.all.values()
  }

  /** With these in place of what they were. The cards that it is called on are not to be used any more. */
  with(changed: readonly ArticleView[], purged: readonly string[] = []): Cards {
    const changes: CardChange[] = []
    for (const now of changed) {
      changes.push({ before: this.all.get(now.id), now })
      this.all.set(now.id, now)
    }
    for (const id of purged) {
      changes.push({ before: this.all.get(id), now: undefined })
      this.all.delete(id)
    }
    return new Cards(this.all, changes)
  }
}
