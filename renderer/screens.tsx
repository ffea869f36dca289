// The dialog that stands before the page, if any.
import { BackupsDialog } from './backup/backups-dialog'
import { ExportDialog } from './export/export-dialog'
import { HistoryDialog } from './history/history-dialog'
import { DetailsDialog } from './library/details-dialog'
import { ImportDialog } from './library/import-dialog'
import { TagsDialog } from './library/tags-dialog'
import { NoticesDialog } from './noticed/notices-dialog'
import { CorrectDialog } from './quotations/correct-dialog'
import { EditWordsDialog } from './quoting/edit-words-dialog'
import { ReviewDialog } from './review/review-dialog'
import { DisputesDialog } from './same/disputes-dialog'
import { SettingsDialog } from './settings/settings-dialog'
import { ShortcutsDialog } from './settings/shortcuts-dialog'
import { useScreen } from './state/screens'
import { DeletedDialog } from './trash/deleted-dialog'
import { EmptyTrashDialog } from './trash/empty-trash-dialog'
import { VerifyDialog } from './verifying/verify-dialog'

export function Screens() {
  const screen = useScreen((state) => state.screen)
  switch (screen?.name) {
    case undefined:
      return null
    case 'import':
      return <ImportDialog before={screen.results ?? []} />
    case 'export':
      return <ExportDialog scope={screen} />
    case 'details':
      return <DetailsDialog id={screen.article} />
    case 'tags':
      return <TagsDialog ids={screen.articles} />
    case 'review':
      return <ReviewDialog />
    case 'disputes':
      return <DisputesDialog />
    case 'verify':
      return <VerifyDialog />
    case 'edit-words':
      return <EditWordsDialog id={screen.annotation} />
    case 'correct-quotation':
      return <CorrectDialog selected={screen.selected} />
    case 'backups':
      return <BackupsDialog />
    case 'notices':
      return <NoticesDialog />
    case 'empty-trash':
      return <EmptyTrashDialog />
    case 'deleted':
      return <DeletedDialog />
    case 'history':
      return <HistoryDialog record={screen.record} />
    case 'settings':
      return <SettingsDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
  }
}
