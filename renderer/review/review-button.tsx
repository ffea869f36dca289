// In the article's bar: how many of its marks wait for a decision, and the way to them.
import { MapPinCheck } from 'lucide-react'
import { useMemo } from 'react'
import { counted } from '../library/wording'
import { useOpenArticle } from '../state/open-article'
import { IconButton } from '../ui/icon-button'
import { endReview, startReview, useReviewing, waitingIn } from './reviewing'

export function ReviewButton({ article: id }: { article: string }) {
  const article = useOpenArticle((state) => state.article)
  const isOn = useReviewing((state) => state.article === id)
  const count = useMemo(() => (article ? waitingIn(article).length : 0), [article])
  if (article?.isOlder || (count === 0 && !isOn)) return null
  const end = count > 0 ? `End the review, ${count} left` : 'End the review'
  return (
    <IconButton
      icon={MapPinCheck}
      label={isOn ? end : `Review ${counted(count, 'mark')}`}
      keys="r"
      isSelected={isOn}
      onPress={() => (isOn ? endReview() : startReview(id))}
    >
      {count > 0 && count}
    </IconButton>
  )
}
