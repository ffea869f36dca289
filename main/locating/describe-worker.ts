// The worker thread in which many passages of a text are described.
import { answerOnce } from '../threads/once'
import { describeJob } from './describe-aside'

answerOnce(describeJob)
