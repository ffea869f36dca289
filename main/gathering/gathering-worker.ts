// The thread of the gathering.
import { serve } from '../threads/remote'
import { Gatherer, type GathererOptions } from './gatherer'

serve((options: GathererOptions) => new Gatherer(options))
