// In the article's bar: how many passages and notes it has, and their margin. The only part of the bar that a mark changes.
import { MessageSquareText } from 'lucide-react'
import { passagesAndNotes } from '../library/wording'
import { useLibrary } from '../state/library'
import { toggleMargin, useMarginPlace } from '../state/margin'
import { IconButton } from '../ui/icon-button'

export function MarginButton({ article }: { article: string }) {
  const margin = useMarginPlace()
  const count = useLibrary((library) => library.articles.get(article)?.annotations ?? 0)
  const held = count > 0 ? `, ${passagesAndNotes(count)}` : ''
  return (
    <IconButton
      icon={MessageSquareText}
      label={`${margin === 'closed' ? 'Show' : 'Hide'} the margin${held}`}
      keys="]"
      isSelected={margin !== 'closed'}
      onPress={toggleMargin}
    >
      {count > 0 && count.toLocaleString()}
    </IconButton>
  )
}
