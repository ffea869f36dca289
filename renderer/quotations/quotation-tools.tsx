// What can be done with the quotation that is looked at.
import type { AnnotationView } from '#shared/contract'
import { goTo } from '../reading/marking'
import { Button } from '../ui/button'
import { Keys } from '../ui/keys'
import { markCurrent } from './mark-quotations'
import { correctCurrent } from './use-quotations'

export function QuotationTools({ mark }: { mark: AnnotationView | null }) {
  return (
    <>
      <Button aria-keyshortcuts="m" onPress={() => (mark ? goTo(mark) : void markCurrent())}>
        {mark ? 'Show the mark' : 'Mark it'}
        <span aria-hidden>
          <Keys keys="m" />
        </span>
      </Button>
      <Button variant="quiet" aria-keyshortcuts="h" onPress={correctCurrent}>
        Correct
        <span aria-hidden>
          <Keys keys="h" />
        </span>
      </Button>
    </>
  )
}
