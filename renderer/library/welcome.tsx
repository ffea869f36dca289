// The first page of an empty library: what Pullquote is for, how to bring an article in, and an article to learn it on.
import { BookOpen, ClipboardPaste, FileDown, Link } from 'lucide-react'
import { useState } from 'react'
import { call } from '../host'
import { attempt } from '../state/messages'
import { showArticle } from '../state/open-article'
import { show } from '../state/screens'
import { Button } from '../ui/button'
import { Keys } from '../ui/keys'
import styles from './welcome.module.css'

export function Welcome() {
  const [opening, setOpening] = useState(false)
  const openTour = async () => {
    setOpening(true)
    const tour = await attempt(() => call('article.import', { source: { kind: 'welcome' } }))
    setOpening(false)
    if (tour) showArticle(tour.article.id)
  }
  return (
    <div className={styles.welcome}>
      <h1 className={styles.title}>Read closely. Quote exactly.</h1>
      <p className={styles.lead}>
        Bring in an article, mark what matters, write down why, and take the passages with you, word
        for word.
      </p>
      <ul className={styles.ways}>
        <li>
          <Link aria-hidden size={18} strokeWidth={1.5} />
          <span>
            <b>From an address.</b> Press <Keys keys="a" /> and give it.
          </span>
        </li>
        <li>
          <FileDown aria-hidden size={18} strokeWidth={1.5} />
          <span>
            <b>From a file.</b> Drop a web page, a text or a Markdown file here.
          </span>
        </li>
        <li>
          <ClipboardPaste aria-hidden size={18} strokeWidth={1.5} />
          <span>
            <b>From the clipboard.</b> Copy a story anywhere and press <Keys keys="$mod+v" />.
          </span>
        </li>
      </ul>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => show({ name: 'import' })}>
          Add an article
        </Button>
        <Button isDisabled={opening} onPress={() => void openTour()}>
          <BookOpen aria-hidden size={16} strokeWidth={1.75} />
          Open the tour article
        </Button>
      </div>
      <p className={styles.small}>The tour takes three minutes, and you mark it as you read.</p>
    </div>
  )
}
