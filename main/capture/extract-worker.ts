// The worker thread in which a draft is made: a hostile or enormous source can cost no more than this thread.
import { answerOnce } from '../threads/once'
import { extractJob } from './extract'

answerOnce(extractJob)
