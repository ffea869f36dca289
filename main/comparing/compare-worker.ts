// The worker thread in which long texts are compared.
import { answerOnce } from '../threads/once'
import { compareJob } from './compare'

answerOnce(compareJob)
