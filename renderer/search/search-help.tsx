// How to search, at hand where one searches.
import styles from './search.module.css'

const ways: [typed: string, means: string][] = [
  [
    'ferry winter',
    'both words, anywhere in an article or its notes; the last one may be a beginning',
  ],
  ['"word for word"', 'these words, one after the other'],
  ['-ferry', 'without this; also before a phrase or a filter'],
  ['tag:rivers', 'with this tag, on the article or on a mark'],
  ['site:example.org', 'from this site'],
  ['label:claim', 'with a mark of this label'],
  ['state:archive', 'or inbox, later, favourite, trash'],
  ['after:2024-05', 'published, or else added, since then; before: until then'],
]

export function SearchHelp() {
  return (
    <section className={styles.help} aria-label="How to search">
      <dl>
        {ways.map(([typed, means]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p>Capitals, accents and the kind of quotation marks make no difference.</p>
    </section>
  )
}
