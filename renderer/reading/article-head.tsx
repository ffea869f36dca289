// Above the body: what the article is, who wrote it, where and when, how long it takes, and the way to its source.
import type { ArticleView } from '#shared/contract'
import { longDate } from '#shared/long-date'
import styles from './article-head.module.css'
import { OutsideLink } from './outside-link'

export function ArticleHead({ article }: { article: ArticleView }) {
  const { title, byline, site, published, minutes } = article
  const address = article.canonicalAddress ?? article.address
  const facts = [byline, published && longDate(published), `${minutes} min`].filter(Boolean)
  return (
    <header className={styles.head}>
      {/* In `bdi`, what is of the window or of the site has its own direction, and does not decide that of the article. */}
      {site && (
        <p className={styles.site}>
          <bdi>{site}</bdi>
        </p>
      )}
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.facts}>
        {facts.map((fact, index) => (
          <span key={fact}>
            {index > 0 && <span aria-hidden="true"> · </span>}
            <bdi>{fact}</bdi>
          </span>
        ))}
        {address && (
          <span>
            <span aria-hidden="true"> · </span>
            <OutsideLink href={address} name={`Read it at ${hostOf(address)}`}>
              <bdi>{hostOf(address)}</bdi>
            </OutsideLink>
          </span>
        )}
      </p>
    </header>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address
}
