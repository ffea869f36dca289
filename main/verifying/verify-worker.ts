// The worker thread in which drafts are checked: a large library takes seconds, in which the window goes on.
import { answerOnce } from '../threads/once'
import { verifyDrafts } from './verify-drafts'

answerOnce(verifyDrafts)
