// The worker thread in which the quotations of a long text are found.
import { answerOnce } from '../threads/once'
import { findJob } from './find'

answerOnce(findJob)
